import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestRow } from '#shared/contract/requests.ts';
import { orpc } from '../../lib/client.ts';
import { type Extent, furthestOf } from './extent.ts';
import { filterOf, type ListSearch } from './list-search.ts';

/** Rows come in windows of this size, each its own query: only what is looked at is fetched and refreshed. */
const WINDOW = 100;
const REFRESH_MS = 15_000;
/** While the list flies past, windows are not fetched. */
const SETTLE_MS = 50;

/**
 * The Doc List's rows as far as they are looked at: `first` and `last` are the rows on the screen, `marked` the one that
 * the keys go on from, perhaps out of sight.
 */
export function useRequestWindows(
  search: ListSearch,
  { first, last, marked }: { first: number; last: number; marked: number },
) {
  const input = { filter: filterOf(search), sort: search.sort, limit: WINDOW };
  const windowQuery = (index: number) =>
    orpc.requests.list.queryOptions({
      input: { ...input, offset: index * WINDOW },
      refetchInterval: REFRESH_MS,
      staleTime: REFRESH_MS,
    });

  // The first window's extent stands until that of another list is known, so nothing jumps.
  const head = useQuery({ ...windowQuery(0), placeholderData: keepPreviousData });
  const [from] = useDebouncedValue(Math.floor(first / WINDOW), SETTLE_MS, { leading: true });
  const [to] = useDebouncedValue(Math.floor(last / WINDOW), SETTLE_MS, { leading: true });
  const seen = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
  const indexes = [...new Set([...seen, Math.floor(marked / WINDOW)])].filter(Boolean);
  const others = useQueries({ queries: indexes.map(windowQuery) });
  const reached = useReached(
    JSON.stringify(input),
    head.isPlaceholderData ? undefined : head.data,
    others.map((other) => other.data),
  );
  const { total, more } = reached ?? head.data ?? { total: 0, more: false };

  return {
    total,
    more,
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

/** How far the list reaches as far as anybody has looked; kept when the windows that told it are out of sight again. */
function useReached(list: string, head: Extent | undefined, others: readonly (Extent | undefined)[]) {
  const [reached, setReached] = useState<{ list: string; extent: Extent }>();
  const before = reached?.list === list ? reached.extent : undefined;
  if (!head) return before;
  const { total, more } = furthestOf(head, [...others, before]);
  if (before?.total !== total || before.more !== more) setReached({ list, extent: { total, more } });
  return { total, more };
}
