/** Passes scans on to whoever listens, and keeps those that come while nobody does. */
export interface ScanRelay {
  tell: (text: string) => void;
  /** From now on, and all that was kept first; the answer stops it. */
  listen: (onScan: (text: string) => void) => () => void;
}

/** A confirmer scans as soon as the screen is there, which may be before what stands on it is. */
export function createScanRelay(): ScanRelay {
  let kept: string[] = [];
  let listener: ((text: string) => void) | undefined;
  return {
    tell(text) {
      if (listener) listener(text);
      else kept.push(text);
    },
    listen(onScan) {
      listener = onScan;
      const early = kept;
      kept = [];
      for (const text of early) onScan(text);
      return () => {
        if (listener === onScan) listener = undefined;
      };
    },
  };
}
