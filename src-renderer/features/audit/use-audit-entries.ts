import { useQueries, useQuery } from '@tanstack/react-query';
import type { AuditEntry } from '#shared/contract/audit.ts';
import { orpc } from '../../lib/client.ts';

const WINDOW = 100;

export interface AuditFilter {
  subject: string;
  actor: string;
}

function windowQuery({ subject, actor }: AuditFilter, window: number) {
  return orpc.audit.list.queryOptions({
    input: { offset: window * WINDOW, limit: WINDOW, ...(subject && { subject }), ...(actor && { actor }) },
    staleTime: 10_000,
  });
}

/** How long the trail is under this filter; undefined until it is known. */
export function useAuditTotal(filter: AuditFilter) {
  const { data, error } = useQuery(windowQuery(filter, 0));
  return { total: data?.total, error };
}

/** The entries that stand on the screen; what was seen once stays at hand for a while. */
export function useAuditEntries(filter: AuditFilter, visible: { first: number; last: number }) {
  const from = Math.floor(visible.first / WINDOW);
  const windows = Array.from(
    { length: Math.floor(visible.last / WINDOW) - from + 1 },
    (_, index) => from + index,
  );
  const answers = useQueries({ queries: windows.map((window) => windowQuery(filter, window)) });
  return {
    error: answers.find((answer) => answer.error)?.error ?? null,
    entryAt: (index: number): AuditEntry | undefined =>
      answers[Math.floor(index / WINDOW) - from]?.data?.rows[index % WINDOW],
  };
}
