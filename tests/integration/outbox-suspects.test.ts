import { expect, test } from 'vitest';
import type { Order, Outcome } from '#main/connectors/connector.ts';
import { MOST_ATTEMPTS } from '#main/outbox/record.ts';
import { openBareOutbox } from '#tests/helpers/bare-outbox.ts';

const ACCOUNTS = 40;
const POISON = 'a7@coj.go.th';

/** A program with one worker, which ends when `isEnd` says so of an order, and hears of nothing from then on. */
function programOver(outbox: Awaited<ReturnType<typeof openBareOutbox>>, isEnd: (order: Order) => boolean) {
  const asked: string[] = [];
  const ended = Promise.withResolvers<'ended'>();
  let isOver = false;
  const perform = (order: Order): Promise<Outcome> => {
    if (isOver) return new Promise(() => undefined);
    asked.push(order.address);
    isOver = isEnd(order);
    if (!isOver) return Promise.resolve({ kind: 'done' });
    ended.resolve('ended');
    return new Promise(() => undefined);
  };
  const { worker } = outbox.workerOn(perform, undefined, { isAlone: true });
  return { asked, run: () => Promise.race([ended.promise, worker.idle().then(() => 'idle' as const)]) };
}

test('an operation that always brings the program down is parked in the end, and nothing else with it', async () => {
  const outbox = await openBareOutbox(ACCOUNTS + 1);
  for (let account = 1; account <= ACCOUNTS; account += 1) await outbox.ask('create', account);
  let crashes = 0;
  const isParked = async () => (await outbox.operations()).some(({ state }) => state === 'parked');
  while (!(await isParked())) {
    expect(crashes).toBeLessThanOrEqual(MOST_ATTEMPTS + 1);
    const how = await programOver(outbox, ({ address }) => address === POISON).run();
    if (how === 'ended') crashes += 1;
    if (crashes === 3 && how === 'ended') await outbox.ask('create', ACCOUNTS + 1);
    outbox.advance(4000);
  }
  expect(crashes).toBe(MOST_ATTEMPTS + 1);
  const creations = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  const parked = creations.filter(({ state }) => state !== 'done');
  expect(parked).toMatchObject([{ account_id: 7, state: 'parked', outcome_code: 'INTERRUPTED' }]);
  expect(creations).toHaveLength(ACCOUNTS + 1);
});

test('however often the program is ended from outside, what was in its hands together is never parked', async () => {
  const outbox = await openBareOutbox(ACCOUNTS);
  for (let account = 1; account <= ACCOUNTS; account += 1) await outbox.ask('create', account);
  const given: string[] = [];
  for (let crash = 0; crash < 2 * MOST_ATTEMPTS; crash += 1) {
    // each time at another one
    const program = programOver(outbox, ({ address }) => !given.includes(address));
    await program.run();
    given.push(...program.asked);
    outbox.advance(4000);
  }
  const operations = await outbox.operations();
  expect(operations.filter(({ state }) => state === 'parked')).toEqual([]);
  await programOver(outbox, () => false).run();
  outbox.advance(4000);
  await programOver(outbox, () => false).run();
  const made = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  expect(made.map(({ state }) => state)).toEqual(Array.from({ length: ACCOUNTS }, () => 'done'));
  expect(Math.max(...made.map(({ attempts }) => attempts))).toBeLessThanOrEqual(2);
});
