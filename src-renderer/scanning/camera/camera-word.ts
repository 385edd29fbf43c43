import { type DocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';

/** What the confirmer is told of the picture, in a word or two. */
export type CameraWord =
  | { kind: 'read'; code: DocumentCode }
  | { kind: 'several' | 'unsure' | 'check-digits' | 'foreign' | 'far' | 'dark' | 'looking' };

/** The word that is shown and what it depends on; times in milliseconds on the clock of the frames. */
export type Spoken = {
  readonly word: CameraWord;
  /** When the picture last gave this word. */
  readonly at: number;
  /** Since when no barcode was seen at all, and since when it has been dark; null while it is not so. */
  readonly emptySince: number | null;
  readonly darkSince: number | null;
};

export const NOT_SPOKEN: Spoken = {
  word: { kind: 'looking' },
  at: Number.NEGATIVE_INFINITY,
  emptySince: null,
  darkSince: null,
};

export type FrameSigns = {
  at: number;
  /** The texts of all barcodes in the frame, ours or not. */
  texts: readonly string[];
  /** The code that was told and lies in the picture. */
  told: DocumentCode | null;
  /** A code of ours is in the picture and not sure yet. */
  isUnsure: boolean;
  isSeveral: boolean;
  /** Mean grey of the frame, 0 to 255. */
  brightness: number;
};

/** The most telling first; a word gives way at once to one before it, to one behind it only after a while. */
const RANKS: readonly CameraWord['kind'][] = [
  'read',
  'several',
  'unsure',
  'check-digits',
  'foreign',
  'dark',
  'far',
  'looking',
];
/** Words that follow each other faster cannot be read. */
const HOLD_MS = 1_000;
/** A camera that has just been opened is dark for a moment. */
const DARK_AFTER_MS = 1_500;
const DARK_BELOW = 32;
const FAR_AFTER_MS = 7_000;

/** The word after one more frame. */
export function speak(before: Spoken, frame: FrameSigns): Spoken {
  const { at, texts, brightness } = frame;
  const emptySince = texts.length > 0 ? null : (before.emptySince ?? at);
  const darkSince = brightness >= DARK_BELOW ? null : (before.darkSince ?? at);
  const word = wordOf(frame, { emptySince, darkSince });
  const isStronger = RANKS.indexOf(word.kind) <= RANKS.indexOf(before.word.kind);
  if (!isStronger && at - before.at < HOLD_MS) return { ...before, emptySince, darkSince };
  return { word, at, emptySince, darkSince };
}

function wordOf(frame: FrameSigns, since: Pick<Spoken, 'emptySince' | 'darkSince'>): CameraWord {
  const { at, texts, told } = frame;
  if (frame.isSeveral) return { kind: 'several' };
  if (told !== null) return { kind: 'read', code: told };
  if (frame.isUnsure) return { kind: 'unsure' };
  if (texts.some(isDamaged)) return { kind: 'check-digits' };
  if (texts.length > 0) return { kind: 'foreign' };
  if (since.darkSince !== null && at - since.darkSince >= DARK_AFTER_MS) return { kind: 'dark' };
  if (since.emptySince !== null && at - since.emptySince >= FAR_AFTER_MS) return { kind: 'far' };
  return { kind: 'looking' };
}

/** Our form with other check digits: misprinted or damaged, not another system's. */
export function isDamaged(text: string): boolean {
  const parsed = parseDocumentCode(text);
  return !parsed.ok && parsed.reason === 'check-digits';
}
