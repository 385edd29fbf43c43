import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACCOUNTS, type Answer, openOutboxModel } from '#tests/helpers/outbox-model.ts';

type Model = Awaited<ReturnType<typeof openOutboxModel>>;

const which = fc.nat({ max: 30 });
const account = fc.integer({ min: 1, max: ACCOUNTS });
const answers = fc.constantFrom<Answer>(
  'done',
  'done',
  'done',
  'lost',
  'retry',
  'refused',
  'unheard',
  'login',
);
const asked = fc.constantFrom('create', 'reset', 'reset', 'change', 'suspend', 'restore');
/** Seconds; some longer than a claim holds, some backwards. */
const seconds = fc.constantFrom(1, 15, 30, 130, 4000, -60, -90_000);

const step: fc.Arbitrary<{ says: string; take: (model: Model) => unknown }> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(asked, account)
      .map(([kind, of]) => ({ says: `ask ${kind} ${of}`, take: (m: Model) => m.ask(kind, of) })),
  },
  { weight: 6, arbitrary: which.map((n) => ({ says: `wake ${n}`, take: (m: Model) => m.wake(n) })) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(which, answers)
      .map(([n, how]) => ({ says: `answer ${n} ${how}`, take: (m: Model) => m.answer(n, how) })),
  },
  { weight: 2, arbitrary: which.map((n) => ({ says: `crash ${n}`, take: (m: Model) => m.crash(n) })) },
  {
    weight: 3,
    arbitrary: seconds.map((n) => ({ says: `advance ${n}`, take: (m: Model) => m.outbox.advance(n) })),
  },
  { weight: 2, arbitrary: which.map((n) => ({ says: `resume ${n}`, take: (m: Model) => m.resume(n) })) },
  { weight: 1, arbitrary: which.map((n) => ({ says: `cancel ${n}`, take: (m: Model) => m.cancel(n) })) },
  {
    weight: 1,
    arbitrary: fc.boolean().map((on) => ({ says: `pause ${on}`, take: (m: Model) => m.pause(on) })),
  },
);

test('whatever crashes, is lost, retried, paused or cancelled: nothing is lost, done twice, out of order or stuck', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const model = await openOutboxModel();
      for (const { take } of steps) {
        await take(model);
        await model.settle();
        expect(model.violations).toEqual([]);
      }
      await model.calm();
      expect(model.violations).toEqual([]);
      const operations = await model.outbox.operations();
      const open = operations.filter(({ state }) => state !== 'done' && state !== 'cancelled');
      expect(
        open.map(({ idempotency_key, state, outcome_code }) => [idempotency_key, state, outcome_code]),
      ).toEqual([]);
      const attempts = await model.outbox.attempts();
      expect(attempts.filter(({ outcome }) => outcome === null)).toEqual([]);
      expect(operations.filter(({ secret_cipher }) => secret_cipher !== null)).toEqual([]);
      // at most one attempt of each says that it was done, and everything done says so
      const done = attempts.filter(({ outcome }) => outcome === 'done').map((each) => each.operation_id);
      expect(new Set(done).size).toBe(done.length);
      expect(done.length).toBe(operations.filter(({ state }) => state === 'done').length);
    }),
    { numRuns: 100, seed: 2569 },
  );
}, 300_000);
