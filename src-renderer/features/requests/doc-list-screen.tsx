import { Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readScan } from '#shared/domain/scan-decode.ts';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';
import { useScanner } from '../../scanning/use-scanner.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { ChaseLink } from './chase-link.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltered, type ListSearch } from './list-search.ts';
import { RemindOverdue } from './remind-overdue.tsx';
import { RequestTable, type RequestTableHandle } from './request-table.tsx';
import { useListSearch } from './use-list-search.ts';
import { useViews } from './use-views.ts';
import { ViewTabs } from './view-tabs.tsx';

/** Doc List: every request one may see, found and followed (2562 manual, "ติดตามสถานะการขอใช้งาน"). */
export function DocListScreen() {
  const { t } = useTranslation();
  const { search, change, changeView, clear, open } = useListSearch();
  const { view, unitId } = search;
  const piles = useViews(unitId);
  const mayChase = useSession().hasRole('confirmer', 'officer', 'administrator');
  const [standing, setStanding] = useState<{ total: number; more: boolean }>();
  const onTotal = useCallback((total: number, more: boolean) => setStanding({ total, more }), []);
  const searchField = useRef<HTMLInputElement>(null);
  const table = useRef<RequestTableHandle>(null);
  const navigate = useNavigate();
  const notify = useNotify();
  const reachSearch = () => searchField.current?.select();

  useShortcut('Ctrl+KeyF', t('requests.filter.text'), reachSearch);
  useEffect(() => table.current?.focus(), []);
  useScanner((text) => {
    const scan = readScan({ text });
    if (scan.ok) void navigate({ to: '/requests/$code', params: { code: scan.code } });
    else notify(t('requests.scanUnknown', { text: scan.text.slice(0, 64) }));
  });

  return (
    <Stack gap={0} h="calc(100vh - 56px - 2rem)">
      <PageHeader
        title={t('requests.title')}
        description={view === 'all' ? t('requests.description') : t(`waiting.viewHint.${view}`)}
        actions={
          <Text role="status" fw={600}>
            {standing && <Total {...standing} />}
          </Text>
        }
      />
      <ViewTabs
        view={view}
        counts={piles.counts}
        onChange={(next) => {
          changeView(next);
          table.current?.focus();
        }}
        action={
          mayChase &&
          (view === 'paper' || view === 'back') && (
            <Group gap="xs">
              {view === 'paper' && <ChaseLink unitId={unitId} />}
              {piles.canRemind && (
                <RemindOverdue view={view} unitId={unitId} count={piles.counts?.[view].overdue ?? 0} />
              )}
            </Group>
          )
        }
      />
      <FilterBar
        search={search}
        searchField={searchField}
        onChange={change}
        onClear={clear}
        onLeave={() => table.current?.focus()}
      />
      <RequestTable
        search={search}
        limits={piles}
        handle={table}
        onTotal={onTotal}
        onOpen={(code, row) => void open(code, row)}
        onSearchKey={reachSearch}
        empty={<EmptyList search={search} />}
      />
    </Stack>
  );
}

/** Why there is nothing to see. */
function EmptyList({ search }: { search: ListSearch }) {
  const { t } = useTranslation();
  const { view } = search;
  if (isFiltered(search))
    return <EmptyState title={t('requests.empty.filtered')} hint={t('requests.empty.filteredHint')} />;
  if (view === 'all')
    return <EmptyState title={t('requests.empty.none')} hint={t('requests.empty.noneHint')} />;
  return <EmptyState title={t(`waiting.empty.${view}`)} hint={t(`waiting.empty.${view}Hint`)} />;
}

/** How many requests the list holds; where the office did not count to the end, that there are more. */
function Total({ total, more }: { total: number; more: boolean }) {
  const { t, i18n } = useTranslation();
  if (more) return t('requests.totalMore', { number: (total - 1).toLocaleString(i18n.language) });
  return t('requests.total', { count: total, number: total.toLocaleString(i18n.language) });
}
