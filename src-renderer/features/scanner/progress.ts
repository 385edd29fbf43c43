import { profileOf, type FoundProfile, type ScannerCheck } from '#shared/domain/scanner-check.ts';
import { levelOf, type Recognised } from '#shared/domain/scanner-findings.ts';
import { FOREIGN_CODES, WIDTH_CODES } from '#shared/domain/test-sheet.ts';

/** The steps at the sheet, in its order. */
export const SCAN_STEPS = ['sizes', 'damaged', 'foreign', 'layout'] as const;
export type ScanStep = (typeof SCAN_STEPS)[number];
export type StepState = 'todo' | 'done' | 'fault';

/** Which barcodes end a step; any of them does. The other two widths are a bonus. */
const ENDS_STEP: Record<ScanStep, readonly Recognised[]> = {
  sizes: ['wide'],
  damaged: ['damaged'],
  foreign: FOREIGN_CODES,
  layout: ['layout'],
};

/** What has been scanned so far. */
export type Progress = {
  /** The latest check of each barcode that was recognised. */
  readonly checks: Partial<Record<Recognised, ScannerCheck>>;
  readonly last: ScannerCheck | null;
  /** What the latest recognised scan tells this machine to remember. */
  readonly found: FoundProfile | null;
};
export const NOTHING_YET: Progress = { checks: {}, last: null, found: null };

/** Everything that was known, and one more scan. */
export function withCheck(progress: Progress, check: ScannerCheck): Progress {
  const { what } = check.reading;
  if (what === null) return { ...progress, last: check };
  return {
    checks: { ...progress.checks, [what]: check },
    last: check,
    found: profileOf(check.reading),
  };
}

/** How the latest scan of a barcode ended. */
function outcomeOf(progress: Progress, what: Recognised): StepState {
  const check = progress.checks[what];
  if (!check) return 'todo';
  return check.findings.some((finding) => levelOf(finding) === 'fix') ? 'fault' : 'done';
}

/** Done as soon as one of its barcodes was read well. */
export function stateOf(progress: Progress, step: ScanStep): StepState {
  const outcomes = ENDS_STEP[step].map((what) => outcomeOf(progress, what));
  if (outcomes.includes('done')) return 'done';
  return outcomes.includes('fault') ? 'fault' : 'todo';
}

/** Which of our three widths the scanner reads. */
export function widthsRead(progress: Progress): (typeof WIDTH_CODES)[number][] {
  return WIDTH_CODES.filter((id) => outcomeOf(progress, id) === 'done');
}

/** Whether every step was done and nothing is left to put right. */
export function isReady(progress: Progress): boolean {
  return SCAN_STEPS.every((step) => stateOf(progress, step) === 'done');
}
