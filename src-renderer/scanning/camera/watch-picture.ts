import type { DocumentCode } from '#shared/domain/document-code.ts';
import { acceptCode, codesAmong, NOTHING_WATCHED, type Watched } from './accept-code.ts';
import type { FrameRead } from './camera-messages.ts';
import { type CameraWord, NOT_SPOKEN, speak, type Spoken } from './camera-word.ts';

/** What is known of the picture, from one frame to the next. */
export type Sight = { readonly watched: Watched; readonly spoken: Spoken };

export const FIRST_SIGHT: Sight = { watched: NOTHING_WATCHED, spoken: NOT_SPOKEN };

/** What a read frame comes to: a code to be told, or none, and the word for the confirmer. */
export type Seen = { sight: Sight; accepted: DocumentCode | null; word: CameraWord };

export function see(before: Sight, at: number, { readings, brightness }: FrameRead): Seen {
  const codes = codesAmong(readings);
  const { watched, accepted, isSeveral } = acceptCode(before.watched, at, codes);
  const told = [...watched.told].findLast(([, missedAt]) => missedAt === null)?.[0] ?? null;
  const spoken = speak(before.spoken, {
    at,
    texts: readings.map(({ text }) => text),
    told,
    isUnsure: codes.length > 0,
    isSeveral,
    brightness,
  });
  return { sight: { watched, spoken }, accepted, word: spoken.word };
}
