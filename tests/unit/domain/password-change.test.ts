import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPasswordChanged, nextCheckAt } from '#shared/domain/password-change.ts';

test.each([
  ['ours, and free to keep its password', { accountKey: 'ours', mustChangePassword: false }, true],
  ['still to be changed', { accountKey: 'ours', mustChangePassword: true }, false],
  ['a platform that does not tell', { accountKey: 'ours', mustChangePassword: null }, false],
  ["another's account", { accountKey: 'another', mustChangePassword: false }, false],
  ['an account without a key', { accountKey: null, mustChangePassword: false }, false],
])('%s', (_name, facts, isChanged) => {
  expect(isPasswordChanged(facts, 'ours')).toBe(isChanged);
});

test('each pause is longer than the one before, up to two weeks', () => {
  const now = '2026-11-22T02:00:00.000Z';
  const hours = (checks: number) => (Date.parse(nextCheckAt(now, checks)) - Date.parse(now)) / 3_600_000;
  expect([0, 1, 2].map(hours)).toEqual([6, 12, 24]);
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (checks) => {
      expect(hours(checks + 1)).toBeGreaterThanOrEqual(hours(checks));
      expect(hours(checks)).toBeLessThanOrEqual(14 * 24);
    }),
  );
});
