import type { Point } from '#shared/barcode/geometry.ts';
import { codesAmong } from './accept-code.ts';
import type { FrameRead } from './camera-messages.ts';
import { isDamaged } from './camera-word.ts';

/** The barcodes to be outlined, in pixels of a picture of this size. */
export type Outline = {
  at: number;
  width: number;
  height: number;
  found: readonly { corners: readonly Point[]; kind: 'ours' | 'damaged' | 'foreign' }[];
};

/** An outline stays while a frame or two in between are not read: it would flicker. */
const STAYS_MS = 400;

/** What to outline after one more frame; null for nothing. */
export function outlineAfter(before: Outline | null, at: number, read: FrameRead): Outline | null {
  const { width, height, readings } = read;
  if (readings.length === 0) return before && at - before.at < STAYS_MS ? before : null;
  const found = readings.map((reading) => ({ corners: reading.corners, kind: kindOf(reading) }));
  return { at, width, height, found };
}

function kindOf(reading: FrameRead['readings'][number]): Outline['found'][number]['kind'] {
  if (codesAmong([reading]).length > 0) return 'ours';
  return isDamaged(reading.text) ? 'damaged' : 'foreign';
}
