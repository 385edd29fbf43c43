import { Stack, Tabs } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { DropHint } from '../../components/drop-hint.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { NotTaken } from '../../components/paper/not-taken.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { orpc } from '../../lib/client.ts';
import { ChooseFiles } from './choose-files.tsx';
import { FilesPanel } from './files-panel.tsx';
import { SendingList } from './sending-list.tsx';
import { sendQueue, useSending } from './sending.ts';
import { usePaperFiles } from './use-paper-files.ts';
import { WaitingPanel } from './waiting-panel.tsx';

const TABS = ['files', 'waiting'] as const;
type Tab = (typeof TABS)[number];

/** Scanned paper: files come in, pages go to their requests; what nobody can place by machine waits for a person. */
export function PapersScreen() {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const mayAdd = hasRole('confirmer', 'officer', 'administrator');
  const [tab, setTab] = useState<Tab>('files');
  const sending = useSending();
  const watch = useQuery(
    orpc.papers.watch.queryOptions({
      input: {},
      enabled: hasRole('officer', 'administrator', 'auditor'),
      refetchInterval: ({ state }) => state.data?.state === 'watching' && 15_000,
    }),
  );
  const files = usePaperFiles({ mayArrive: watch.data?.state === 'watching' });
  const waiting = useQuery(orpc.papers.waiting.queryOptions({ input: { states: [], offset: 0, limit: 1 } }));
  const queryClient = useQueryClient();
  const read = files.rows.reduce((sum, { pagesRead }) => sum + pagesRead, 0);
  useEffect(() => {
    // pages were read meanwhile: some of them wait
    void queryClient.invalidateQueries({ queryKey: orpc.papers.waiting.key() });
  }, [queryClient, read]);

  const isOver = useFileDrop(sendQueue.add, { disabled: !mayAdd });
  const other: Tab = tab === 'files' ? 'waiting' : 'files';
  useShortcut('Alt+KeyN', t('papers.otherTab'), () => setTab(other));

  return (
    <Stack gap={0} h="calc(100vh - 56px - 2rem)">
      <PageHeader
        title={t('papers.title')}
        description={mayAdd ? t('papers.description') : t('papers.readOnly')}
        actions={mayAdd && <ChooseFiles onFiles={sendQueue.add} />}
      />
      <SendingList sending={sending} />
      <Tabs
        value={tab}
        onChange={(name) => setTab(TABS.find((known) => known === name) ?? tab)}
        keepMounted={false}
        style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <Tabs.List aria-label={t('papers.title')}>
          <Tabs.Tab value="files">
            {t('papers.tab.files')} <strong>{files.total}</strong>
          </Tabs.Tab>
          <Tabs.Tab value="waiting">
            {t('papers.tab.waiting')} <strong>{waiting.data?.total ?? 0}</strong>
          </Tabs.Tab>
          <span style={{ marginInlineStart: 'auto', alignSelf: 'center' }} aria-hidden>
            <ShortcutHint keys="Alt+KeyN" />
          </span>
        </Tabs.List>
        <Tabs.Panel value="files" pt="sm" style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
          {watch.data && <NotTaken files={watch.data.notTaken} />}
          <FilesPanel files={files} mayChange={mayAdd} />
        </Tabs.Panel>
        <Tabs.Panel value="waiting" pt="sm" style={{ flex: 1, minHeight: 0 }}>
          <WaitingPanel mayChange={mayAdd} />
        </Tabs.Panel>
      </Tabs>
      {isOver && <DropHint text={t('papers.drop')} />}
    </Stack>
  );
}
