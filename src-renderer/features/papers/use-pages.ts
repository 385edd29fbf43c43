import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import type { PaperPage } from '#shared/contract/papers.ts';
import { orpc } from '../../lib/client.ts';

const WINDOW = 200;

interface Answer {
  rows: PaperPage[];
  total: number;
}

/** Pages as far as they are looked at, in the order in which they were scanned. */
export interface Pages {
  rows: readonly PaperPage[];
  total: number;
  isLoading: boolean;
  error: unknown;
  /** Fetches what follows; nothing where that is all, or already on its way. */
  fetchMore: () => void;
}

const following = (last: Answer, all: readonly Answer[]) => {
  const known = all.reduce((sum, { rows }) => sum + rows.length, 0);
  return last.rows.length > 0 && known < last.total ? known : undefined;
};

/** The pages that wait for a person. */
export function useWaitingPages(): Pages {
  return asPages(
    useInfiniteQuery(
      orpc.papers.waiting.infiniteOptions({
        input: (offset: number) => ({ states: [], offset, limit: WINDOW }),
        initialPageParam: 0,
        getNextPageParam: following,
      }),
    ),
  );
}

/** Every page of one file. */
export function usePagesOfFile(fileId: number): Pages {
  return asPages(
    useInfiniteQuery(
      orpc.papers.pages.infiniteOptions({
        input: (offset: number) => ({ fileId, offset, limit: WINDOW }),
        initialPageParam: 0,
        getNextPageParam: following,
      }),
    ),
  );
}

function asPages(query: UseInfiniteQueryResult<InfiniteData<Answer>>): Pages {
  const windows = query.data?.pages ?? [];
  return {
    rows: windows.flatMap(({ rows }) => rows),
    total: windows[0]?.total ?? 0,
    isLoading: query.isPending,
    error: query.error,
    fetchMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
  };
}
