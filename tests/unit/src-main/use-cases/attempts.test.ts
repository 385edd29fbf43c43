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
  for (let other = 0; other <= 10_000; other += 1) attempts.guess(`sign-in:${other}`, { penalty: () => 900 });
  expect(attempts.heldUntil('sign-in:0')).toBeNull();
  expect(attempts.heldUntil('sign-in:1')).not.toBeNull();
});

test('what was written down by a clock that ran ahead holds nobody for longer than the longest wait', () => {
  const attempts = createAttempts(() => 1_000_000);
  attempts.restore('door:desktop', { count: 30, until: 9e12, at: 9e12 });
  expect(attempts.heldUntil('door:desktop')).toBe(new Date(1_300_000).toISOString());
  expect(attempts.failures('door:desktop')).toBe(30);
});

test('guesses are forgiven one by one as time passes, and the last one can be taken back', () => {
  let now = 0;
  const attempts = createAttempts(() => now);
  const rule = { penalty: () => 0, forgivenSeconds: 60 };
  for (let turn = 0; turn < 5; turn += 1) attempts.guess('door:desktop', rule);
  attempts.takeBack('door:desktop');
  expect(attempts.failures('door:desktop')).toBe(4);
  now = 120_000;
  attempts.guess('door:desktop', rule);
  expect(attempts.failures('door:desktop')).toBe(3);
  now = 10_000_000;
  attempts.guess('door:desktop', rule);
  expect(attempts.failures('door:desktop')).toBe(1);
});

test('a door that is never quiet for long is forgiven as one that is', () => {
  let now = 0;
  const attempts = createAttempts(() => now);
  const rule = { penalty: () => 0, forgivenSeconds: 60 };
  for (let turn = 0; turn < 4; turn += 1) attempts.guess('door:desktop', rule);
  for (let turn = 0; turn < 12; turn += 1) {
    now += 20_000;
    attempts.guess('door:desktop', rule);
    attempts.takeBack('door:desktop');
  }
  expect(attempts.failures('door:desktop')).toBe(0);
});
