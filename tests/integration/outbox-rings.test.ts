import { expect, test } from 'vitest';
import type { Order, Outcome } from '#main/connectors/connector.ts';
import { GATHER_MS, RENEW_MS } from '#main/outbox/worker.ts';
import { openBareOutbox } from '#tests/helpers/bare-outbox.ts';
import { held } from '#tests/helpers/held-platform.ts';
import { inAMoment } from '#tests/helpers/in-a-moment.ts';

/** Timers that go off only when they are told to, by how long they were set for; results are gathered for a moment only. */
function heldTimers() {
  const set = new Map<number, () => void>();
  return {
    set,
    timers: {
      after(milliseconds: number, callback: () => void) {
        if (milliseconds === GATHER_MS) return inAMoment(callback);
        set.set(milliseconds, callback);
        return () => void (set.get(milliseconds) === callback && set.delete(milliseconds));
      },
    },
  };
}

/** Two accounts; the first one's platform does not answer until it is told, the second one's says what it is told to. */
async function openWithSlowOne(other: (order: Order) => Promise<Outcome>) {
  const outbox = await openBareOutbox(2);
  await outbox.ask('create', 1);
  await outbox.ask('create', 2);
  const slow = held();
  const second = held();
  const perform = (order: Order) => {
    if (order.address.startsWith('a1')) return slow.perform(order);
    void second.perform(order);
    return other(order);
  };
  return { outbox, slow, second, perform };
}

test('what is due while something slow is under way waits for its time only, not for the slow one', async () => {
  let isFirst = true;
  const { outbox, slow, second, perform } = await openWithSlowOne(() => {
    const outcome: Outcome = isFirst ? { kind: 'retry', words: 'busy' } : { kind: 'done' };
    isFirst = false;
    return Promise.resolve(outcome);
  });
  const { set, timers } = heldTimers();
  const { worker } = outbox.workerOn(perform, undefined, { timers });
  worker.wake();
  await slow.asked(1);
  await expect.poll(() => [...set.keys()]).toEqual([RENEW_MS, 15_000]);
  outbox.advance(15);
  set.get(15_000)?.();
  await second.asked(2);
  expect(slow.orders).toHaveLength(1);
  slow.answer({ kind: 'done' });
  await worker.idle();
  expect((await outbox.operations()).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
});

test('a call between the claim and the wait is not lost', async () => {
  const { outbox, slow, second, perform } = await openWithSlowOne(() => Promise.resolve({ kind: 'done' }));
  const notYet = { next_try_at: '2026-11-22T02:00:15.000Z' };
  await outbox.db.updateTable('operation').set(notYet).where('id', '=', 2).execute();
  const timers = {
    /** Claims are to be renewed: that is said right after they were made. None of these timers ever goes off. */
    after(milliseconds: number) {
      if (milliseconds === RENEW_MS) {
        outbox.advance(15);
        worker.wake();
      }
      return () => undefined;
    },
  };
  const { worker } = outbox.workerOn(perform, undefined, { timers });
  worker.wake();
  await second.asked(1);
  slow.answer({ kind: 'done' });
  await worker.idle();
  expect((await outbox.operations()).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
});
