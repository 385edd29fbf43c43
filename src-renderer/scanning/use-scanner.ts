import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ScannerProfile } from '#shared/contract/desktop.ts';
import { orpc } from '../lib/client.ts';
import { watchDeviceScanners } from './devices/device-scanners.ts';
import { watchKeys } from './watch-keys.ts';

/**
 * Tells of every scan while the calling screen is shown, of other systems' barcodes too, so that the screen can say so:
 * from scanners that pose as keyboards, wherever the focus is and whatever the keyboard language, and from those that
 * were chosen in the settings.
 */
export function useScanner(onScan: (text: string) => void): void {
  const tell = useEffectEvent(onScan);
  const { data } = useQuery(orpc.desktop.scannerProfile.queryOptions({ input: {} }));
  // not yet known counts as none; starting anew as the answer comes would cut a scan in two
  const profile = useRef<ScannerProfile | null>(null);
  useEffect(() => void (profile.current = data ?? null), [data]);
  useEffect(
    () =>
      watchKeys(
        (text) => tell(text),
        () => profile.current,
      ),
    [],
  );
  useEffect(() => watchDeviceScanners((text) => tell(text)), []);
}
