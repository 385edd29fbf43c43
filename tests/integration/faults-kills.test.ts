import { expect, test } from 'vitest';
import { trial } from '#tests/helpers/kills/trial.ts';

test('an office that is killed again and again makes every account once, and sends no password that was replaced', async () => {
  const { violations, ...rest } = await trial({ kills: 10, requests: 30, seed: 2569 });
  expect(violations).toEqual([]);
  expect(rest).toMatchObject({ killed: 10, accounts: 30 });
  expect(rest.newPasswords).toBeGreaterThanOrEqual(12);
  expect(rest.letters - rest.doubled).toBe(30 + rest.newPasswords);
}, 600_000);
