import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { passwordOf, type Order, type Outcome } from '#main/connectors/connector.ts';
import { CLAIM_SECONDS } from '#main/outbox/returned.ts';
import { LONGEST_ATTEMPT } from '#main/outbox/worker.ts';
import { openBareOutbox, PACE } from '#tests/helpers/bare-outbox.ts';
import { passwordIn, held } from '#tests/helpers/held-platform.ts';

const done = () => Promise.resolve<Outcome>({ kind: 'done' });

test('two workers on one registry share the work, and every order is given once', async () => {
  const accounts = PACE.claimed + 8;
  const outbox = await openBareOutbox(accounts);
  for (let account = 1; account <= accounts; account += 1) await outbox.ask('create', account);
  const given: string[][] = [[], []];
  const workers = given.map((keys) =>
    outbox.workerOn((order) => {
      keys.push(order.idempotencyKey);
      return done();
    }),
  );
  await Promise.all(workers.map(({ worker }) => worker.idle()));
  expect(new Set(given.flat()).size).toBe(accounts);
  expect(given.flat()).toHaveLength(accounts);
  expect(given.map((keys) => keys.length > 0)).toEqual([true, true]);
  const operations = await outbox.operations();
  expect(operations.map(({ kind, state, attempts }) => `${kind} ${state} ${attempts}`)).toEqual(
    operations.map(({ kind }) => `${kind} done 1`),
  );
  expect(operations).toHaveLength(2 * accounts);
  expect(workers.flatMap(({ faults }) => faults)).toEqual([]);
});

test('of two who have one order in hand, the one that holds the claim records; the other one is told so', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const platform = held();
  const late = outbox.workerOn(platform.perform);
  late.worker.wake();
  await platform.asked(1);
  outbox.advance(CLAIM_SECONDS);
  const second = held();
  const heir = outbox.workerOn(second.perform);
  await heir.worker.idle();
  outbox.advance(15);
  heir.worker.wake();
  await second.asked(1);
  platform.answer({ kind: 'refused', code: 'X', words: 'too late' });
  await late.worker.idle();
  expect(late.faults).toMatchObject([{ code: 'OPERATION_STATE_FORBIDS', data: { state: 'running' } }]);
  second.answer({ kind: 'done' });
  await heir.worker.idle();
  expect((await outbox.operations()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'create done',
    'deliver done',
  ]);
  expect((await outbox.attempts()).map(({ outcome }) => outcome)).toEqual(['interrupted', 'done', 'done']);
});

test('an attempt that takes long keeps its claim', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const platform = held();
  const slow = outbox.workerOn(platform.perform);
  slow.worker.wake();
  await platform.asked(1);
  const other = outbox.workerOn(done);
  for (let renewal = 0; renewal < 6; renewal += 1) {
    outbox.advance(CLAIM_SECONDS / 2);
    slow.renewals.shift()?.();
    await other.worker.idle();
  }
  platform.answer({ kind: 'done' });
  await slow.worker.idle();
  expect((await outbox.attempts()).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  expect([...slow.faults, ...other.faults]).toEqual([]);
});

test('an attempt that is never answered is given up and tried again, and its answer counts for nothing any more', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const platform = held();
  let isFirst = true;
  const { worker, renewals, faults } = outbox.workerOn((order) => {
    const answer = isFirst ? platform.perform(order) : done();
    isFirst = false;
    return answer;
  });
  worker.wake();
  await platform.asked(1);
  for (let renewal = 0; renewal < LONGEST_ATTEMPT; renewal += 1) renewals.shift()?.();
  await worker.idle();
  expect(await outbox.operations()).toMatchObject([{ state: 'pending', outcome_code: 'UNANSWERED' }]);
  platform.answer({ kind: 'refused', code: 'X', words: 'late' });
  outbox.advance(15);
  await worker.idle();
  expect((await outbox.operations()).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(faults).toEqual([]);
});

test('what a dead process left is taken up at once where nobody else can be at work', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const platform = held();
  outbox.workerOn(platform.perform).worker.wake();
  await platform.asked(1);
  const alone = outbox.workerOn(done, undefined, { isAlone: true });
  await alone.worker.idle();
  expect(await outbox.operations()).toMatchObject([{ state: 'pending', outcome_code: 'INTERRUPTED' }]);
});

test('operations of one account go one after the other, in the order in which they were asked', async () => {
  const outbox = await openBareOutbox(2);
  const sent: string[] = [];
  const given: string[] = [];
  await outbox.ask('create', 1, 'first-password');
  await outbox.ask('suspend', 1);
  await outbox.ask('restore', 1);
  await outbox.ask('create', 2, 'other-password');
  const platform = held();
  const { worker, faults } = outbox.workerOn(
    (order: Order) => {
      given.push(`${order.address[1]} ${order.kind}`);
      return order.kind === 'create' && order.address.startsWith('a1') ? platform.perform(order) : done();
    },
    (message) => {
      sent.push(passwordIn(message));
      return Promise.resolve('');
    },
  );
  worker.wake();
  await platform.asked(1);
  await outbox.ask('reset', 1, 'second-password');
  platform.answer({ kind: 'done' });
  await worker.idle();
  expect(faults).toEqual([]);
  expect(given.filter((each) => each.startsWith('1'))).toEqual([
    '1 create',
    '1 suspend',
    '1 restore',
    '1 reset',
  ]);
  // the first password of account 1 was to be replaced already when the account was there: nobody ever gets it
  expect(sent.toSorted()).toEqual(['other-password', 'second-password']);
});

test('a message that has not left when its password is to be replaced never leaves', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create', 1, 'first-password');
  const sent: string[] = [];
  let isAway = true;
  const { worker } = outbox.workerOn(
    (order) => {
      sent.push(`set ${passwordOf(order)}`);
      return done();
    },
    (message) => {
      if (isAway) return Promise.reject(new Error('away'));
      sent.push(`sent ${passwordIn(message)}`);
      return Promise.resolve('');
    },
  );
  await worker.idle();
  isAway = false;
  await outbox.ask('reset', 1, 'second-password');
  outbox.advance(3600);
  await worker.idle();
  expect(sent).toEqual(['set first-password', 'set second-password', 'sent second-password']);
  const superseded = (await outbox.operations()).find(({ outcome_code }) => outcome_code === 'SUPERSEDED');
  expect(superseded).toMatchObject({ kind: 'deliver', state: 'cancelled', secret_cipher: null });
});

test('so many at once and no more; what was claimed and not begun is given back when the worker stops', async () => {
  const { atOnce, claimed: most } = PACE;
  const accounts = most + 8;
  const outbox = await openBareOutbox(accounts);
  for (let account = 1; account <= accounts; account += 1) await outbox.ask('create', account);
  const platform = held();
  const { worker } = outbox.workerOn(platform.perform);
  worker.wake();
  await platform.asked(atOnce);
  const claimed = (await outbox.operations()).filter(({ state }) => state === 'running');
  expect(claimed).toHaveLength(most);
  const stopped = worker.stop();
  platform.answer({ kind: 'done' });
  await stopped;
  expect(platform.orders).toHaveLength(atOnce);
  const creates = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  const states = creates.map(({ state, attempts }) => `${state} ${attempts}`);
  expect(states.filter((each) => each === 'done 1')).toHaveLength(atOnce);
  expect(states.filter((each) => each === 'pending 0')).toHaveLength(accounts - atOnce);
  expect(await outbox.attempts()).toHaveLength(atOnce);
});

test('a disk that is full while results are written costs no result and no second order', async () => {
  const outbox = await openBareOutbox(20);
  for (let account = 1; account <= 20; account += 1) await outbox.ask('create', account);
  const platform = held();
  const { worker, faults } = outbox.workerOn(platform.perform);
  worker.wake();
  await platform.asked(8);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(outbox.db);
  await sql.raw(`PRAGMA max_page_count = ${rows[0]?.page_count ?? 0}`).execute(outbox.db);
  platform.answer({ kind: 'done', words: 'x'.repeat(500) });
  await worker.idle();
  expect(faults).not.toEqual([]);
  await sql`PRAGMA max_page_count = 1000000`.execute(outbox.db);
  await worker.idle();
  expect((await outbox.operations()).map(({ state }) => state)).toEqual(
    Array.from({ length: 40 }, () => 'done'),
  );
  expect(new Set(platform.orders.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(20);
  expect(platform.orders).toHaveLength(20);
});

test('a result that cannot be written for a reason of its own takes nothing else with it', async () => {
  const outbox = await openBareOutbox(3);
  for (const account of [1, 2, 3]) await outbox.ask('create', account);
  // as only a fault of the program leaves it: a request that ended while its account was being made
  await outbox.db.updateTable('account').set({ address: 'x' }).where('id', '=', 2).execute();
  await sql`CREATE TEMP TRIGGER spoilt BEFORE UPDATE ON account WHEN old.id = 2
    BEGIN SELECT RAISE(ABORT, 'spoilt'); END`.execute(outbox.db);
  const { worker, faults } = outbox.workerOn(done);
  await worker.idle();
  expect(faults).toHaveLength(1);
  const creates = (await outbox.operations()).filter(({ kind }) => kind === 'create');
  expect(creates.map(({ state }) => state)).toEqual(['done', 'running', 'done']);
});
