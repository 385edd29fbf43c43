import { useQuery } from '@tanstack/react-query';
import type { HandledPaper } from '#shared/contract/confirmations.ts';
import { orpc } from '../../lib/client.ts';

const NO_PAPERS: readonly HandledPaper[] = [];

/** What this person has confirmed and returned since sign-in, by the registry's own account, latest first. */
export function useSessionRecord(): readonly HandledPaper[] {
  const { data } = useQuery({
    ...orpc.confirmations.sessionRecord.queryOptions({ input: {} }),
    select: ({ papers }) => papers.toReversed(),
  });
  return data ?? NO_PAPERS;
}
