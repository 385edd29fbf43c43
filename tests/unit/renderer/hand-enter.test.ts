import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromHand } from '../../../src-renderer/features/confirm/stack/hand-enter.ts';

const CALM = { at: 10_000, repeat: false, isTrusted: true, shownAt: 1_000, otherKeyAt: 1_000 };

test('a hand that has looked and then presses Enter is heard', () => {
  expect(isFromHand(CALM)).toBe(true);
});

test('an Enter behind a barcode is never a hand’s, however late the scanner sends it', () => {
  const scans = fc.record({
    // up to a slow radio: from the last key of the barcode to its Enter
    suffix: fc.integer({ min: 0, max: 499 }),
    // the record may have appeared long before, where the barcode only joined the queue
    shown: fc.integer({ min: -60_000, max: 400 }),
  });
  fc.assert(
    fc.property(scans, ({ suffix, shown }) => {
      const otherKeyAt = 100_000;
      const enter = { ...CALM, at: otherKeyAt + suffix, otherKeyAt, shownAt: otherKeyAt + shown };
      expect(isFromHand(enter)).toBe(false);
    }),
  );
});

test.each([
  ['struck before the record was on the screen', { shownAt: 10_001 }],
  ['struck while it was not', { shownAt: Number.POSITIVE_INFINITY }],
  ['a second one of the same stroke', { shownAt: 9_800 }],
  ['held down', { repeat: true }],
  ['made by a script', { isTrusted: false }],
])('an Enter %s counts for nothing', (_, circumstances) => {
  expect(isFromHand({ ...CALM, ...circumstances })).toBe(false);
});
