import type { RequestViews } from '#shared/contract/requests.ts';

/** How much is overdue on all the piles together. */
export function overdueIn(counts: RequestViews['counts']): number {
  return Object.values(counts).reduce((sum, { overdue }) => sum + overdue, 0);
}
