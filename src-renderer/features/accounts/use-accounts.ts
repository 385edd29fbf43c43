import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AccountRow } from '#shared/contract/accounts.ts';
import type { AccountStanding } from '#shared/domain/account-state.ts';
import { orpc } from '../../lib/client.ts';

const WINDOW = 100;
const REFRESH_MS = 30_000;

/** The addresses that fit, in their order, as far as they are looked at. */
export function useAccounts(text: string, standing: AccountStanding | undefined) {
  const query = useInfiniteQuery({
    ...orpc.accounts.list.infiniteOptions({
      input: (offset: number) => ({
        text,
        standings: standing ? [standing] : [],
        offset,
        limit: WINDOW,
      }),
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
  const rows: AccountRow[] = (query.data?.pages ?? [])
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
