import { useEffect, useEffectEvent } from 'react';
import type { ArrivedKey } from '#shared/domain/scanner-arrival.ts';
import { recordKeys } from './record-keys.ts';

/** Tells of every burst of keys as it arrived, while the calling screen is shown; meanwhile no scan is read elsewhere. */
export function useKeyRecorder(onArrival: (keys: ArrivedKey[]) => void): void {
  const tell = useEffectEvent(onArrival);
  useEffect(() => recordKeys((keys) => tell(keys)), []);
}
