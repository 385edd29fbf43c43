import { useQuery } from '@tanstack/react-query';
import type { HandledPaper } from '#shared/contract/confirmations.ts';
import { orpc } from '../../lib/client.ts';

const NO_PAPERS: readonly HandledPaper[] = [];

/** What this person has confirmed and returned since sign-in, by the registry's own account, latest first. */
export function useSessionRecord() {
  const query = useQuery({
    ...orpc.confirmations.sessionRecord.queryOptions({ input: {} }),
    select: ({ papers }) => papers.toReversed(),
  });
  return { papers: query.data ?? NO_PAPERS, isCurrent: !query.isFetching && query.isSuccess };
}
