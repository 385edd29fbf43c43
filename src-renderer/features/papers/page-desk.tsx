import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { PageView } from '../../components/paper/page-view.tsx';
import { ViewButtons } from '../../components/paper/view-buttons.tsx';
import { WHOLE_WIDTH } from '../../components/paper/view.ts';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { afterSettled, type Chosen, keepChosen, stepFrom } from './chosen-page.ts';
import { LastSettled, type Settled } from './last-settled.tsx';
import { PageHead } from './page-head.tsx';
import { PageList } from './page-list.tsx';
import { PageWork } from './page-work.tsx';
import classes from './papers.module.css';
import type { Pages } from './use-pages.ts';

/** While somebody leafs through the list no picture is opened: every look stands in the audit trail. */
const SETTLE_MS = 200;

interface PageDeskProps {
  label: string;
  pages: Pages;
  mayChange: boolean;
  /** What is settled leaves the list, and the next page is opened by itself. */
  goesOn?: boolean;
  /** Instead of the desk where there is no page. */
  empty: ReactNode;
}

/** One page after another: its picture, why it waits, and what may be done with it. */
export function PageDesk({ label, pages, mayChange, goesOn = false, empty }: PageDeskProps) {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [last, setLast] = useState<Settled>();
  const [view, setView] = useState(WHOLE_WIDTH);
  const now = keepChosen(chosen, pages.rows);
  const [looked] = useDebouncedValue(now?.page.id, SETTLE_MS, { leading: true });

  function open(next: Chosen | undefined): void {
    setChosen(next);
    setView({ ...view, quarters: 0 });
  }
  useShortcut('ArrowDown', t('papers.page.next'), () => now && open(stepFrom(now, pages.rows, 1)));
  useShortcut('ArrowUp', t('papers.page.previous'), () => now && open(stepFrom(now, pages.rows, -1)));

  function settled(what: Settled): void {
    setLast(what);
    if (goesOn && now) open(afterSettled(now, pages.rows));
  }
  const lastSettled = (
    <LastSettled settled={last} mayChange={mayChange} onUndone={() => setLast(undefined)} />
  );
  if (!now || (pages.rows.length === 0 && !chosen))
    return (
      <>
        {lastSettled}
        {empty}
      </>
    );
  const { page } = now;
  return (
    <div className={classes.desk}>
      <div className={classes.side}>
        <PageList
          label={label}
          pages={pages}
          openId={page.id}
          onOpen={(next) => open({ page: next, place: pages.rows.indexOf(next) })}
        />
        {lastSettled}
      </div>
      <div className={classes.side}>
        <PageHead page={page}>
          <ViewButtons view={view} onChange={setView} frame={frame} evenInText />
        </PageHead>
        <PageWork key={`${page.id} ${page.state}`} page={page} mayChange={mayChange} onSettled={settled} />
        {page.hasPicture && looked === page.id && (
          <PageView
            key={page.id}
            ref={frame}
            pageId={page.id}
            purpose={hasRole('auditor') ? 'audit' : 'sorting'}
            view={view}
            label={t('papers.page.picture', { page: page.page, file: page.fileName })}
          />
        )}
      </div>
    </div>
  );
}
