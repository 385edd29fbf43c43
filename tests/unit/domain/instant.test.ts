import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { later, secondsBetween } from '#shared/domain/instant.ts';

const NOW = '2026-11-22T02:00:00.000Z';

test('the seconds to a later instant are the seconds it is later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (seconds) => {
      expect(secondsBetween(NOW, later(NOW, seconds))).toBe(seconds);
    }),
  );
});

test('part of a second is a whole one to wait', () => {
  expect(later('2026-12-31T23:59:59.000Z', 1)).toBe('2027-01-01T00:00:00.000Z');
  expect(secondsBetween(NOW, '2026-11-22T02:00:01.001Z')).toBe(2);
});
