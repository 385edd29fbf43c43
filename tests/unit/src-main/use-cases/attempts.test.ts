import { expect, test } from 'vitest';
import { createAttempts } from '#main/use-cases/attempts.ts';

test('exploit: guesses at ten thousand other subjects do not buy new guesses at one that has to wait', () => {
  const attempts = createAttempts(() => 0);
  for (let turn = 0; turn < 6; turn += 1) attempts.guess('request:EM6900012357');
  const until = attempts.heldUntil('request:EM6900012357');
  expect(until).toBe('1970-01-01T00:00:08.000Z');
  for (let other = 0; other < 30_000; other += 1) attempts.guess(`request:${other}`);
  expect(attempts.heldUntil('request:EM6900012357')).toBe(until);
});

test('what is remembered has a limit, whoever has to wait', () => {
  const attempts = createAttempts(() => 0);
  for (let other = 0; other <= 10_000; other += 1) attempts.guess(`sign-in:${other}`, () => 900);
  expect(attempts.heldUntil('sign-in:0')).toBeNull();
  expect(attempts.heldUntil('sign-in:1')).not.toBeNull();
});
