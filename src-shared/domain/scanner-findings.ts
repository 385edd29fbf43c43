import type { LineEnd } from './scanner-arrival.ts';
import type { SheetCodeId } from './test-sheet.ts';

/** Sorts of barcodes that other systems use, as far as an AIM identifier or the form of the text tells. */
export type Symbology =
  | 'code-128'
  | 'ean-13'
  | 'ean-8'
  | 'upc-a'
  | 'code-39'
  | 'code-93'
  | 'interleaved-2-of-5'
  | 'codabar'
  | 'qr'
  | 'data-matrix'
  | 'pdf417'
  | 'unknown';

/** What a recognised barcode was: one of the sheet's, or a real form's. */
export type Recognised = SheetCodeId | 'form';

/** One thing the scanner check has found; each has its words: what it means and what to do. */
export type Finding =
  | { code: 'reads-well'; what: Recognised }
  | { code: 'typed-by-hand' }
  | { code: 'alt-codes' }
  | { code: 'num-lock-off' }
  | { code: 'keyboard-country'; keyboard: 'azerty' | 'qwertz' | 'other'; exchanged: string }
  | { code: 'check-digits' }
  | { code: 'cut-off'; where: 'start' | 'end'; missing: number }
  | { code: 'characters-lost'; missing: number }
  | { code: 'other-system'; symbology: Symbology }
  | { code: 'characters-after'; characters: string }
  | { code: 'slow'; medianMs: number; longestMs: number }
  | { code: 'no-suffix' }
  | { code: 'suffix-tab' }
  | { code: 'suffix-control'; ends: string }
  | { code: 'suffix-several'; ends: string }
  | { code: 'prefix'; characters: string }
  | { code: 'aim-identifier'; identifier: string }
  | { code: 'thai-keyboard' }
  | { code: 'caps-lock-on' }
  | { code: 'letter-case' }
  | { code: 'no-physical-keys' };
export type FindingCode = Finding['code'];

/** `well`: as it should be. `note`: works all the same, and is worth knowing. `fix`: must be put right. */
export type FindingLevel = 'well' | 'note' | 'fix';

const TO_FIX: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'typed-by-hand',
  'alt-codes',
  'num-lock-off',
  'check-digits',
  'cut-off',
  'characters-lost',
  'other-system',
  'characters-after',
]);
/** A pace at which a scan is no longer safely told from typing. */
const TOO_SLOW_MS = 100;

/** How grave a finding is. QWERTZ exchanges only characters that no document code has. */
export function levelOf(finding: Finding): FindingLevel {
  if (finding.code === 'reads-well') return 'well';
  if (finding.code === 'keyboard-country') return finding.keyboard === 'qwertz' ? 'note' : 'fix';
  if (finding.code === 'slow') return finding.medianMs > TOO_SLOW_MS ? 'fix' : 'note';
  return TO_FIX.has(finding.code) ? 'fix' : 'note';
}

/** Faster is a scanner's usual pace, at which nobody waits for it. */
const SLOW_MEDIAN_MS = 35;
const SLOW_LONGEST_MS = 100;

/** Whether a scan came slowly or in fits and starts. */
export function isSlow({ medianMs, longestMs }: { medianMs: number; longestMs: number }): boolean {
  return medianMs > SLOW_MEDIAN_MS || longestMs > SLOW_LONGEST_MS;
}

/** What there is to say of the line ends behind a scan; one Enter is as it should be. */
export function endFinding(ends: readonly LineEnd[]): Finding | null {
  const [end] = ends;
  if (end === undefined) return { code: 'no-suffix' };
  if (ends.length > 1) return { code: 'suffix-several', ends: ends.join(' ') };
  if (end === 'Tab') return { code: 'suffix-tab' };
  return end === 'Enter' ? null : { code: 'suffix-control', ends: end };
}
