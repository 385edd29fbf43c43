import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import type { Arrival } from '#shared/domain/scanner-arrival.ts';
import { checkScan, type ScannerCheck } from '#shared/domain/scanner-check.ts';
import { orpc } from '../../lib/client.ts';
import { watchDeviceScanners } from '../../scanning/devices/device-scanners.ts';
import { useKeyRecorder } from '../../scanning/use-key-recorder.ts';
import { NOTHING_YET, type Progress, withCheck } from './progress.ts';

type State = { progress: Progress; last: { arrival: Arrival; check: ScannerCheck } | null };

function reducer({ progress }: State, arrival: Arrival): State {
  const check = checkScan(arrival);
  return { progress: withCheck(progress, check), last: { arrival, check } };
}

/** Everything of the scanner check: what came, what it tells, and what this machine remembers. */
export function useScannerCheck() {
  const [state, arrive] = useReducer(reducer, { progress: NOTHING_YET, last: null });
  const queries = useQueryClient();
  const stored = useQuery(orpc.desktop.scannerProfile.queryOptions({ input: {} }));
  const saving = useMutation(
    orpc.desktop.saveScannerProfile.mutationOptions({
      onSuccess: (profile) =>
        queries.setQueryData(orpc.desktop.scannerProfile.queryKey({ input: {} }), profile),
    }),
  );
  useKeyRecorder((keys) => arrive({ source: 'keyboard', keys }));
  useEffect(() => watchDeviceScanners((text, source) => arrive({ source, text })), []);

  const { found } = state.progress;
  return {
    ...state,
    profile: stored.data ?? null,
    error: stored.error ?? saving.error,
    saving: saving.isPending,
    /** Whether this machine remembers just what was found. */
    kept: found !== null && saving.variables === found && saving.isSuccess,
    keep: () => found && saving.mutate(found),
    arrive,
  };
}
