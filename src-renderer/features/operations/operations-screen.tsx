import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationState } from '#shared/domain/operation-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { OperationList } from './operation-list.tsx';
import { TABS, type TabName } from './tabs.ts';

/** Everything that is pending, running, waiting, parked or done on the mail platform and in the mail. */
export function OperationsScreen() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>('waiting');
  const { data } = useQuery(
    orpc.operations.list.queryOptions({
      input: { states: [], offset: 0, limit: 1 },
      refetchInterval: 15_000,
    }),
  );
  const count = (states: readonly OperationState[]) =>
    states.reduce((sum, state) => sum + (data?.counts[state] ?? 0), 0);
  const show = (step: number) => {
    const names = TABS.map(({ name }) => name);
    setTab((now) => names[(names.indexOf(now) + step + names.length) % names.length] ?? now);
  };
  useShortcut('Alt+KeyN', t('operations.nextTab'), () => show(1));
  useShortcut('Alt+KeyB', t('operations.previousTab'), () => show(-1));

  return (
    <>
      <PageHeader title={t('operations.title')} description={t('operations.description')} />
      <Tabs
        value={tab}
        onChange={(name) => setTab(TABS.find((known) => known.name === name)?.name ?? tab)}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('operations.title')}>
          {TABS.map(({ name, states }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`operations.tab.${name}`)} <strong>{count(states)}</strong>
            </Tabs.Tab>
          ))}
          <span style={{ marginInlineStart: 'auto', alignSelf: 'center' }} aria-hidden>
            <ShortcutHint keys="Alt+KeyB" /> <ShortcutHint keys="Alt+KeyN" />
          </span>
        </Tabs.List>
        {TABS.map(({ name, states }) => (
          <Tabs.Panel key={name} value={name} pt="md">
            <OperationList tab={name} states={states} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
