import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { RequestRow } from '#shared/contract/requests.ts';
import { orpc } from '../../lib/client.ts';
import { filterOf, type ListSearch } from './list-search.ts';

/** Rows come in windows of this size, each its own query: only what is looked at is fetched and refreshed. */
const WINDOW = 100;
const REFRESH_MS = 15_000;
/** While the list flies past, windows are not fetched. */
const SETTLE_MS = 50;

/** The Doc List's rows as far as they are looked at; `first` and `last` are the rows on the screen. */
export function useRequestWindows(search: ListSearch, first: number, last: number) {
  const input = { filter: filterOf(search), sort: search.sort, limit: WINDOW };
  const windowQuery = (index: number) =>
    orpc.requests.list.queryOptions({
      input: { ...input, offset: index * WINDOW },
      refetchInterval: REFRESH_MS,
      staleTime: REFRESH_MS,
    });

  // The first window tells the number of rows; the old number stands until the new one is known, so nothing jumps.
  const head = useQuery({ ...windowQuery(0), placeholderData: keepPreviousData });
  const [from] = useDebouncedValue(Math.floor(first / WINDOW), SETTLE_MS, { leading: true });
  const [to] = useDebouncedValue(Math.floor(last / WINDOW), SETTLE_MS, { leading: true });
  const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step).filter(
    Boolean,
  );
  const others = useQueries({ queries: indexes.map(windowQuery) });

  // where the office did not count to the end, each window reaches one row beyond itself and the list grows on the way
  const known = [head, ...others].flatMap(({ data }) => data ?? []);
  const furthest = known.reduce((far, next) => (next.total > far.total ? next : far), {
    total: 0,
    more: false,
  });

  return {
    total: furthest.total,
    more: furthest.more,
    error: head.error ?? others.find((other) => other.error)?.error ?? null,
    isLoading: head.isPending,
    isOutdated: head.isPlaceholderData,
    /** The row at this place; undefined while its window is on the way. */
    rowAt: (index: number): RequestRow | undefined => {
      const window = Math.floor(index / WINDOW);
      const data = window === 0 ? head.data : others[indexes.indexOf(window)]?.data;
      return data?.rows[index % WINDOW];
    },
  };
}
