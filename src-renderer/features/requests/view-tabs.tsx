import { Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestViews } from '#shared/contract/requests.ts';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { overdueIn } from '../../lib/overdue-in.ts';
import { LIST_VIEWS, type ListView } from './list-search.ts';
import classes from './view-tabs.module.css';

interface ViewTabsProps {
  view: ListView;
  /** Undefined until they are known. */
  counts: RequestViews['counts'] | undefined;
  onChange: (view: ListView) => void;
  /** What may be done with the view as a whole. */
  action: ReactNode;
}

/** The piles of the Doc List, how much lies on each, and how much of it too long. */
export function ViewTabs({ view, counts, onChange, action }: ViewTabsProps) {
  const { t } = useTranslation();
  const step = (by: number) => {
    const next = LIST_VIEWS[(LIST_VIEWS.indexOf(view) + by + LIST_VIEWS.length) % LIST_VIEWS.length];
    if (next) onChange(next);
  };
  useShortcut('Alt+KeyN', t('waiting.nextView'), () => step(1));
  useShortcut('Alt+KeyB', t('waiting.previousView'), () => step(-1));
  return (
    <Tabs
      value={view}
      onChange={(name) => onChange(LIST_VIEWS.find((known) => known === name) ?? view)}
      mb="sm"
    >
      <div className={classes.bar}>
        <Tabs.List aria-label={t('waiting.views')} style={{ flex: 1 }}>
          {LIST_VIEWS.map((name) => (
            // the table below is no panel of its own: it is the same one for every view
            <Tabs.Tab key={name} value={name} aria-controls={undefined} title={t(`waiting.viewHint.${name}`)}>
              {t(`waiting.view.${name}`)} {name !== 'all' && counts && <Count {...countOf(counts, name)} />}
            </Tabs.Tab>
          ))}
          <span className={classes.keys} aria-hidden>
            <ShortcutHint keys="Alt+KeyB" /> <ShortcutHint keys="Alt+KeyN" />
          </span>
        </Tabs.List>
        {action}
      </div>
    </Tabs>
  );
}

/** What is overdue is so on all the piles together. */
function countOf(counts: RequestViews['counts'], view: Exclude<ListView, 'all'>) {
  return view === 'overdue' ? { total: overdueIn(counts), overdue: 0 } : counts[view];
}

function Count({ total, overdue }: { total: number; overdue: number }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <strong>{total.toLocaleString(i18n.language)}</strong>
      {overdue > 0 && (
        <span className={classes.overdue}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('waiting.overdue', { count: overdue })}
        </span>
      )}
    </>
  );
}
