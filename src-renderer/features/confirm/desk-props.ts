import type { ScanRelay } from '../../scanning/scan-relay.ts';

/** What every way of confirming is given. */
export interface DeskProps {
  staffId: number;
  /** A paper to begin with: it lay on the desk when the way of confirming was changed. */
  first?: string | null;
  /** Tells which paper lies on the desk, so that it stays there when the way of confirming is changed. */
  onOpenCode: (code: string | undefined) => void;
  /** What the scanner tells, from the screen's first moment on. */
  scans: ScanRelay;
}
