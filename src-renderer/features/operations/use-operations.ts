import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { LaneId, OperationView } from '#shared/contract/operations.ts';
import { orpc } from '../../lib/client.ts';
import type { TabName } from './tabs.ts';

const WINDOW = 100;
const REFRESH_MS = 15_000;

const inTab = (tab: TabName) => (tab === 'held' ? { states: [], held: true as const } : { states: [tab] });

/** One state's operations, newest first, as far as they are looked at. */
export function useOperations(tab: TabName, lane: LaneId | undefined) {
  const query = useInfiniteQuery({
    ...orpc.operations.list.infiniteOptions({
      input: (offset: number) => ({ ...inTab(tab), lane, offset, limit: WINDOW }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const known = all.reduce((sum, { rows }) => sum + rows.length, 0);
        return last.rows.length > 0 && known < last.total ? known : undefined;
      },
      refetchInterval: REFRESH_MS,
    }),
    placeholderData: keepPreviousData,
  });
  const seen = new Set<number>();
  // what moved between two windows while they were fetched is shown once
  const rows: OperationView[] = (query.data?.pages ?? [])
    .flatMap((page) => page.rows)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    isPending: query.isPending,
    error: query.error,
    fetchMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
  };
}
