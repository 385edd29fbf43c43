import type { BarcodeReading } from '#shared/barcode/barcode-reader.ts';
import { type DocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';

/** A code whose check digits hold, seen in a frame. */
export type SeenCode = { code: DocumentCode; isConfident: boolean };

/** The codes among a frame's readings; the reader gives those it is not sure of as text only. */
export function codesAmong(readings: readonly BarcodeReading[]): SeenCode[] {
  return readings.flatMap(({ text, format, code, isConfident }) => {
    if (code !== null) return [{ code, isConfident }];
    const parsed = parseDocumentCode(text);
    return format === 'Code128' && parsed.ok ? [{ code: parsed.code, isConfident: false }] : [];
  });
}

/** What lies under the camera. It changes with frames that were looked at only: a camera that rests forgets nothing. */
export type Watched = {
  /** The codes in the picture that were told, each with when it was first missed; null while it is seen. */
  readonly told: ReadonlyMap<DocumentCode, number | null>;
  /** Read, but not for sure: another frame must say the same. */
  readonly candidate: { readonly code: DocumentCode; readonly at: number } | null;
};

export const NOTHING_WATCHED: Watched = { told: new Map(), candidate: null };

/** A code must be missed in every frame for this long before it may be told again: a hand passes quicker. */
export const LEFT_AFTER_MS = 1_200;
/** How far apart two frames that agree may lie. */
export const AGREE_WITHIN_MS = 1_000;

/** `several`: more than one code that was not there before, so nobody knows which is meant. */
export type Accepted = { watched: Watched; accepted: DocumentCode | null; isSeveral: boolean };

/**
 * What a frame, shown at `at` (milliseconds on any steady clock), lets be told: a code that is new in the picture, read
 * for sure or by two frames alike. It is told once for as long as it lies there.
 */
export function acceptCode(watched: Watched, at: number, seen: readonly SeenCode[]): Accepted {
  const held = new Map<DocumentCode, boolean>();
  for (const { code, isConfident } of seen) held.set(code, isConfident || held.get(code) === true);
  const told = stillThere(watched.told, at, held);
  const fresh = [...held].filter(([code]) => !told.has(code));
  const [first] = fresh;
  const { candidate } = watched;
  if (!first || fresh.length > 1)
    return { watched: { told, candidate: first ? null : candidate }, accepted: null, isSeveral: !!first };
  const [code, isConfident] = first;
  const agrees = candidate?.code === code && at > candidate.at && at - candidate.at <= AGREE_WITHIN_MS;
  if (!isConfident && !agrees)
    return { watched: { told, candidate: { code, at } }, accepted: null, isSeveral: false };
  return { watched: { told: told.set(code, null), candidate: null }, accepted: code, isSeveral: false };
}

function stillThere(told: Watched['told'], at: number, held: ReadonlyMap<DocumentCode, boolean>) {
  const there = new Map<DocumentCode, number | null>();
  for (const [code, missedAt] of told) {
    const since = held.has(code) ? null : (missedAt ?? at);
    if (since === null || at - since < LEFT_AFTER_MS) there.set(code, since);
  }
  return there;
}
