import type { BarcodeReading, ReadingEffort } from '#shared/barcode/barcode-reader.ts';

/** Of so many frames in a row that nobody could read, one is looked at longer. */
export const LONGER_EVERY = 6;

/** What is known of the frames before: how many of them were not read, and whether another system's code lies there. */
export type FramesBefore = { readonly unread: number; readonly isForeign: boolean };

export const NO_FRAMES: FramesBefore = { unread: 0, isForeign: false };

/**
 * How long to look at the next frame. A frame that takes long makes the next one late, and that may be the first one with
 * a form in it: so most of them get a glance. What only a longer look has named is looked at so for as long as it lies there.
 */
export function effortOf({ unread, isForeign }: FramesBefore): Extract<ReadingEffort, 'glance' | 'frame'> {
  return isForeign || unread % LONGER_EVERY === LONGER_EVERY - 1 ? 'frame' : 'glance';
}

export function framesAfter({ unread }: FramesBefore, readings: readonly BarcodeReading[]): FramesBefore {
  if (readings.length === 0) return { unread: unread + 1, isForeign: false };
  return { unread: 0, isForeign: readings.every(({ format }) => format !== 'Code128') };
}
