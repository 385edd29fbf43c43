import { expect, test } from 'vitest';
import type { HeardKey } from '#tests/helpers/heard-keys.ts';
import { type Delivery, tryInRhythm } from '#tests/helpers/rhythm-trial.ts';

/** What judges the scans from X in the e2e tests: it may excuse a machine that stood still, and never the app. */

const CODES = ['KeyE', 'KeyM', 'Digit6'];

/** Three keys 10 ms apart; the machine stands still before or within the one at a place. */
function delivery({ before, within }: { before?: number; within?: number } = {}): Delivery {
  const wanted = CODES.map((code) => ({ code, shift: false, after: 10 }));
  let clock = 1000;
  const heard = CODES.flatMap((code, place): HeardKey[] => {
    clock += place === before ? 800 : 10;
    const down = { code, way: 'down' as const, at: clock, late: 0 };
    if (place === within) clock += 800;
    return [down, { code, way: 'up', at: clock, late: 0 }];
  });
  return { wanted, heard };
}

/** Makes trials that all fail, and of which each delivers the next of these. */
async function failThrough(...planned: Delivery[]) {
  const keyboard: { deliveries: Delivery[] } = { deliveries: [] };
  const calls = { trials: 0, afresh: 0 };
  const page = { getByRole: () => ({ allInnerTexts: async () => ['a sentence'] }) };
  const trial = async () => {
    const next = planned[calls.trials];
    calls.trials += 1;
    if (!next) return;
    keyboard.deliveries.push(next);
    throw new Error('not read');
  };
  const afresh = async () => void (calls.afresh += 1);
  const outcome = await tryInRhythm({ keyboard, page, afresh }, trial).then(
    () => 'passed',
    (error: unknown) => String(error),
  );
  return { outcome, ...calls };
}

test('what was delivered in rhythm and fails has failed, and says what was delivered and shown', async () => {
  const { outcome, trials } = await failThrough(delivery());
  expect(trials).toBe(1);
  for (const words of ['kept time', 'gaps ms: 10 10', 'a sentence', 'not read'])
    expect(outcome).toContain(words);
});

test.each([{ before: 1 }, { before: 2 }, { within: 0 }, { within: 2 }])(
  'a stall %j is no trial: the next one counts',
  async (stall) => {
    expect(await failThrough(delivery(stall))).toEqual({ outcome: 'passed', trials: 2, afresh: 1 });
    expect((await failThrough(delivery(stall), delivery())).outcome).toContain('kept time');
  },
);

test('keys that come together after a stall of X are no hand’s rhythm', async () => {
  const { wanted, heard } = delivery();
  const together = heard.map((key) => ({ ...key, at: 1000 }));
  const slowly = wanted.map((key) => ({ ...key, after: 100 }));
  expect((await failThrough({ wanted: slowly, heard: together })).outcome).toBe('passed');
});

test('a machine that stalls at every trial is told at last', async () => {
  const stalled = delivery({ before: 1 });
  const { outcome, trials, afresh } = await failThrough(...Array.from({ length: 9 }, () => stalled));
  expect({ trials, afresh }).toEqual({ trials: 5, afresh: 4 });
  expect(outcome).toContain('stalled at every trial');
});
