import type { ScannerProfile } from '#shared/contract/desktop.ts';

const SOURCES: readonly ScannerProfile['source'][] = ['keyboard', 'hid', 'serial'];
const SUFFIXES: readonly ScannerProfile['suffix'][] = ['enter', 'tab', 'none', null];
const LONGEST_PREFIX = 20;
const LONGEST_GAP_MS = 5000;

/**
 * The profile that the settings file holds; undefined where what stands there is none. By hand, as for all of this file:
 * the window waits for no schema library.
 */
export function storedScannerProfile(value: unknown): ScannerProfile | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const stored = value as Record<string, unknown>;
  const source = SOURCES.find((one) => one === stored['source']);
  const suffix = SUFFIXES.find((one) => one === stored['suffix']);
  const { prefix, keyGapMs } = stored;
  if (source === undefined || suffix === undefined) return undefined;
  if (typeof prefix !== 'string' || prefix.length > LONGEST_PREFIX) return undefined;
  if (keyGapMs !== null && !isGap(keyGapMs)) return undefined;
  return { source, prefix, suffix, keyGapMs };
}

function isGap(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LONGEST_GAP_MS;
}
