import { useRef, useState } from 'react';
import { MOST_LOOKED_UP, type PlanRow } from '#shared/contract/dry-run.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { client } from '../../lib/client.ts';

/** Asks the platform, some at a time, which of the addresses that would be asked of it are there already. */
export function useLookUp() {
  const stopped = useRef(false);
  const [run, setRun] = useState<{ done: number; total: number } | null>(null);
  /** The names of the accounts that were found, by address; null before anything was looked up. */
  const [found, setFound] = useState<ReadonlyMap<string, string> | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function lookUp(rows: readonly PlanRow[], connector: ConnectorId) {
    stopped.current = false;
    setError(null);
    const addresses = rows.flatMap(({ source, planned }) =>
      source === 'queue' && planned.address !== null ? [planned.address] : [],
    );
    const known = new Map<string, string>();
    try {
      for (let from = 0; from < addresses.length && !stopped.current; from += MOST_LOOKED_UP) {
        setRun({ done: from, total: addresses.length });
        const slice = addresses.slice(from, from + MOST_LOOKED_UP);
        for (const one of await client.queue.lookUpAddresses({ connector, addresses: slice }))
          known.set(one.address, one.displayName ?? '');
      }
      setFound(known);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setRun(null);
    }
  }
  return { lookUp, run, found, error, stop: () => (stopped.current = true), forget: () => setFound(null) };
}
