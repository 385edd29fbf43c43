import { useQuery } from '@tanstack/react-query';
import type { LOOK_PURPOSES } from '#shared/contract/papers.ts';
import { orpc } from '../../lib/client.ts';

export type LookPurpose = (typeof LOOK_PURPOSES)[number];

/**
 * The picture of one page, asked for once for each time it is opened, because every look stands in the audit trail; gone
 * from memory when it is left.
 */
export function usePagePicture(pageId: number, purpose: LookPurpose) {
  return useQuery(
    orpc.papers.picture.queryOptions({
      input: { pageId, purpose },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
  );
}
