import { useEffect, useEffectEvent } from 'react';
import { watchKeys } from './watch-keys.ts';

/**
 * Tells of every scan of a USB scanner while the calling screen is shown, wherever the focus is and whatever the keyboard
 * language; of other systems' barcodes too, so that the screen can say so.
 */
export function useWedge(onScan: (text: string) => void): void {
  const tell = useEffectEvent(onScan);
  useEffect(() => watchKeys((text) => tell(text)), []);
}
