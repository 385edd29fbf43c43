import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OrderResult, PlanRow } from '#shared/contract/dry-run.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { client, orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** So many go to the office at once: it is told soon how far they are, and stopped soon. */
const AT_ONCE = 20;

/** Carries rows of a dry run out, some at a time; what is ordered stays ordered when it is stopped or breaks off. */
export function useOrderRows() {
  const refresh = useRefreshWork();
  const queryClient = useQueryClient();
  const stopped = useRef(false);
  const [run, setRun] = useState<{ done: number; total: number } | null>(null);
  const [results, setResults] = useState<ReadonlyMap<string, OrderResult>>(new Map());
  const [error, setError] = useState<unknown>(null);

  async function order(rows: readonly PlanRow[], connector: ConnectorId) {
    stopped.current = false;
    setError(null);
    const known = new Map<string, OrderResult>();
    try {
      for (let from = 0; from < rows.length && !stopped.current; from += AT_ONCE) {
        setRun({ done: from, total: rows.length });
        const slice = rows.slice(from, from + AT_ONCE).map(({ planned }) => ({
          code: planned.requestCode,
          localPart: planned.address?.split('@')[0] ?? '',
        }));
        const answer = await client.queue.provisionMany({ connector, rows: slice });
        for (const result of answer.results) known.set(result.code, result);
        setResults(new Map(known));
      }
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRun(null);
      await refresh();
      await queryClient.invalidateQueries({ queryKey: orpc.queue.dryRun.key() });
    }
  }
  return { order, run, results, error, stop: () => void (stopped.current = true) };
}
