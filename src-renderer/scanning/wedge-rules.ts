import type { ScannerProfile } from '#shared/contract/desktop.ts';

/** What is expected of the scanner; everything has a value that fits all, which a checked scanner's profile sharpens. */
export type WedgeRules = {
  /** What the scanner sends before every barcode; mostly empty. */
  prefix: string;
  /** Milliseconds between two keys of the slowest scanner (radio, 60 ms and its jitter). */
  slowest: number;
  /** How far the gaps of one scan lie apart, in milliseconds. */
  jitter: number;
  /** The checked scanner's own pace, and whether it ends its scans with a key. Null: not known. */
  pace: number | null;
  endsWithKey: boolean | null;
};

/** 60 ms a key, give or take a radio link's jitter. A hand at 120 words a minute takes 100 and never keeps to it. */
const SLOWEST_MS = 90;
const JITTER_MS = 40;
/** No hand is told from a scanner that is slower than this by its rhythm. */
const MOST_MS = 200;

/** The rules for a scanner that was checked, or for any. */
export function rulesFor(profile?: ScannerProfile | null): WedgeRules {
  if (profile?.source !== 'keyboard')
    return { prefix: '', slowest: SLOWEST_MS, jitter: JITTER_MS, pace: null, endsWithKey: null };
  const { keyGapMs: pace, suffix } = profile;
  return {
    prefix: profile.prefix.toUpperCase(),
    slowest: Math.min(MOST_MS, Math.max(SLOWEST_MS, (pace ?? 0) * 1.5)),
    jitter: Math.min(MOST_MS, Math.max(JITTER_MS, (pace ?? 0) / 2)),
    pace,
    endsWithKey: suffix === null ? null : suffix !== 'none',
  };
}
