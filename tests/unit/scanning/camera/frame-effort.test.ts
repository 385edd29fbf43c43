import { expect, test } from 'vitest';
import type { BarcodeReading } from '#shared/barcode/barcode-reader.ts';
import {
  effortOf,
  framesAfter,
  LONGER_EVERY,
  NO_FRAMES,
} from '../../../../src-renderer/scanning/camera/frame-effort.ts';

/** The efforts at frames in which this is read, one after the other. */
function efforts(frames: readonly (readonly Pick<BarcodeReading, 'format'>[])[]): string[] {
  let before = NO_FRAMES;
  return frames.map((readings) => {
    const effort = effortOf(before);
    before = framesAfter(before, readings as readonly BarcodeReading[]);
    return effort;
  });
}

const times = <Thing>(count: number, thing: Thing) => Array.from({ length: count }, () => thing);

test('an empty desk gets glances, and now and then a longer look', () => {
  const round = [...times(LONGER_EVERY - 1, 'glance'), 'frame'];
  expect(efforts(times(2 * LONGER_EVERY, []))).toEqual([...round, ...round]);
});

test('what a glance reads never needs more, ours or not', () => {
  expect(efforts(times(3 * LONGER_EVERY, [{ format: 'Code128' }]))).not.toContain('frame');
});

test("another system's code is looked at longer for as long as it lies there", () => {
  const label = [{ format: 'EAN13' }];
  const frames = [...times(LONGER_EVERY - 1, []), label, label, [], []];
  expect(efforts(frames).slice(LONGER_EVERY - 1)).toEqual(['frame', 'frame', 'frame', 'glance']);
});
