import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '#shared/domain/paginate.ts';

const ROOM = 100;
const rows = fc.array(fc.integer({ min: 5, max: 20 }), { maxLength: 80 });
const closings = fc.integer({ min: 10, max: 80 });
const heightOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);

/** The heights of the rows that stand on each page. */
function laidOut(heights: readonly number[], closing: number): number[][] {
  const left = [...heights];
  return paginate(heights, ROOM, closing).map((count) => left.splice(0, count));
}

test('every row stands once and in order, no page overflows, and the last has room for the signatures', () => {
  fc.assert(
    fc.property(rows, closings, (heights, closing) => {
      const pages = laidOut(heights, closing);
      expect(pages.flat()).toEqual(heights);
      for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(ROOM);
      expect(heightOf(pages.at(-1) ?? []) + closing).toBeLessThanOrEqual(ROOM);
    }),
  );
});

test('no page is empty but that of an empty report: a signature never stands alone', () => {
  fc.assert(
    fc.property(rows, closings, (heights, closing) => {
      const counts = paginate(heights, ROOM, closing);
      if (heights.length === 0) expect(counts).toEqual([0]);
      else expect(Math.min(...counts)).toBeGreaterThan(0);
    }),
  );
});

test('a row that is higher than a page has one to itself', () => {
  expect(paginate([10, 150, 10], ROOM, 20)).toEqual([1, 1, 1]);
});
