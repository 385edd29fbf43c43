import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RequestViews } from '#shared/contract/requests.ts';
import { orpc } from '../../lib/client.ts';

const REFRESH_MS = 15_000;
/** Until the office has said how it is. */
const UNKNOWN = { counts: undefined, waitingAfterDays: 3, overdueAfterDays: 7, canRemind: false };

/** The piles of the Doc List, of one unit or of all that one may see. */
export function useViews(unitId: number | undefined): Omit<RequestViews, 'counts'> & {
  counts: RequestViews['counts'] | undefined;
} {
  const input = unitId === undefined ? {} : { unitId };
  const views = useQuery({
    ...orpc.requests.views.queryOptions({ input, refetchInterval: REFRESH_MS }),
    placeholderData: keepPreviousData,
  });
  return views.data ?? UNKNOWN;
}
