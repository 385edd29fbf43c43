import { useInfiniteQuery } from '@tanstack/react-query';
import { orpc } from '../../lib/client.ts';

const WINDOW = 50;
/** While a file is being read. */
const SOON_MS = 1_000;

/**
 * The scanned files one may see, newest first. They are looked at again only while something is being read, or while
 * `mayArrive` (a watched folder) says that others can come by themselves.
 */
export function usePaperFiles({ mayArrive }: { mayArrive: boolean }) {
  const files = useInfiniteQuery(
    orpc.papers.files.infiniteOptions({
      input: (offset: number) => ({ offset, limit: WINDOW }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => {
        const known = all.reduce((sum, { rows }) => sum + rows.length, 0);
        return last.rows.length > 0 && known < last.total ? known : undefined;
      },
      refetchInterval: ({ state }) => {
        const isActive = (state.data?.pages[0]?.active ?? 0) > 0;
        return isActive ? SOON_MS : mayArrive && 15 * SOON_MS;
      },
    }),
  );
  const pages = files.data?.pages ?? [];
  return {
    rows: pages.flatMap(({ rows }) => rows),
    total: pages[0]?.total ?? 0,
    active: pages[0]?.active ?? 0,
    isLoading: files.isPending,
    error: files.error,
    more: files.hasNextPage,
    fetchMore: () => void files.fetchNextPage(),
  };
}
