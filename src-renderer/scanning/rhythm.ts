import type { WedgeKey } from './wedge-key.ts';
import type { WedgeRules } from './wedge-rules.ts';

/** Scanners on USB strike a key every 1 to 30 ms; a hand may roll two keys so, never six. */
export const QUICK_MS = 35;
/** Gaps this close together keep a scanner's time, even where a busy PC held several others up. */
const TIGHT_MS = 25;
const MOST_STRAYS = 3;
/** Six of eleven gaps so close together are no hand's, whatever the others are. */
const EXACT_MS = 8;

export function gapsOf(keys: readonly WedgeKey[]): number[] {
  return keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at));
}

/** Whether all gaps but some strays are no longer than `most` and lie within `spread` of each other. */
function keepTime(gaps: readonly number[], strays: number, most: number, spread: number): boolean {
  const sorted = gaps.toSorted((a, b) => a - b);
  const kept = gaps.length - strays;
  return sorted.slice(0, strays + 1).some((least, at) => {
    const greatest = sorted[at + kept - 1] ?? Number.POSITIVE_INFINITY;
    return greatest <= most && greatest - least <= spread;
  });
}

/**
 * Whether a machine struck the keys of a whole code. A stutter or two of a busy PC may be among the gaps, the more the
 * stricter the others keep their time. Of hands that draw every gap from 40 to 180 ms, one code in 1,000 passes.
 */
export function isMachine(gaps: readonly number[], { slowest, jitter }: WedgeRules): boolean {
  const [few, some] = [Math.floor(gaps.length / 10), Math.floor(gaps.length / 3)];
  return (
    keepTime(gaps, some, QUICK_MS, QUICK_MS) ||
    keepTime(gaps, few, slowest, jitter) ||
    keepTime(gaps, some, slowest, TIGHT_MS) ||
    keepTime(gaps, Math.floor(gaps.length / 2), slowest, EXACT_MS)
  );
}

/** Whether keys that may be the beginning of a scan still look like a machine's. */
export function mayBeMachine(gaps: readonly number[], rules: WedgeRules, strays: number): boolean {
  return gaps.length <= strays || keepTime(gaps, strays, rules.slowest, rules.jitter);
}

/**
 * How many of the last keys keep one time. A busy PC may hold one key in five up, where the others are the stricter; the
 * first key is never such a stray, for it may be a person's.
 */
export function steadyLength(keys: readonly WedgeKey[], { slowest, jitter }: WedgeRules): number {
  let [least, greatest, strays, length] = [Number.POSITIVE_INFINITY, 0, 0, Math.min(1, keys.length)];
  for (let index = keys.length - 1; index > 0 && strays <= MOST_STRAYS; index -= 1) {
    const gap = (keys[index]?.at ?? 0) - (keys[index - 1]?.at ?? 0);
    const spread = Math.max(greatest, gap) - Math.min(least, gap);
    const count = keys.length - index + 1;
    if (gap > slowest || spread > (strays > 0 ? TIGHT_MS : jitter)) {
      strays += greatest - least > TIGHT_MS ? MOST_STRAYS + 1 : 1;
    } else {
      [least, greatest] = [Math.min(least, gap), Math.max(greatest, gap)];
      if (strays <= count / 5) length = count;
    }
  }
  return length;
}

/** The usual gap between keys, in milliseconds. */
export function usualGap(keys: readonly WedgeKey[]): number {
  const gaps = gapsOf(keys).toSorted((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** How many keys just before a scan were struck in its rhythm: what its scanner sends before every barcode. */
export function prefixLength(
  before: readonly WedgeKey[],
  scan: readonly WedgeKey[],
  rules: WedgeRules,
): number {
  const usual = usualGap(scan);
  const slack = Math.max(TIGHT_MS, usual / 2);
  let next = scan[0];
  let length = 0;
  for (const key of before.toReversed()) {
    const gap = (next?.at ?? 0) - key.at;
    if (gap > rules.slowest || Math.abs(gap - usual) > slack) break;
    next = key;
    length += 1;
  }
  return length;
}
