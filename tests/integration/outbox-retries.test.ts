import { expect, test } from 'vitest';
import { type Connector, type Outcome, passwordOf } from '#main/connectors/connector.ts';
import { MOST_ATTEMPTS } from '#main/outbox/record.ts';
import { openBareOutbox } from '#tests/helpers/bare-outbox.ts';
import { openMailOffice } from '#tests/helpers/mail-office.ts';
import { answering, ordered, workerOf } from '#tests/helpers/outbox-worker.ts';
import { PASSWORD } from '#tests/helpers/test-office.ts';

test('a connector that does it at once leads straight to the message', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const { connectors, keys } = answering({ kind: 'done', words: 'created' });
  await workerOf(post, { connectors }).worker.idle();
  expect(keys).toEqual([`create:${code}:1`]);
  expect(await post.stateOf(code)).toBe('delivered');
  expect(post.smtp.messages).toHaveLength(1);
});

test('what failed is tried again later and later, and a nap lasts exactly until then', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const failing = answering({ kind: 'retry', words: 'busy' }, new Error('socket hang up'), { kind: 'done' });
  const { worker, naps, faults } = workerOf(post, failing);
  await worker.idle();
  expect(await post.liveOperation(code)).toMatchObject({
    state: 'pending',
    attempts: 1,
    nextTryAt: '2026-11-22T02:00:15.000Z',
    outcomeCode: 'PLATFORM_RETRY',
    outcomeWords: 'busy',
  });
  expect(naps).toEqual([15_000]);
  await worker.idle();
  expect(failing.keys).toHaveLength(1);
  post.advance(15);
  await worker.idle();
  expect(await post.liveOperation(code)).toMatchObject({
    attempts: 2,
    outcomeCode: 'UNEXPECTED',
    outcomeWords: 'socket hang up',
  });
  expect(naps.at(-1)).toBe(30_000);
  post.advance(30);
  await worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  expect(new Set(failing.keys)).toEqual(new Set([`create:${code}:1`]));
  expect(faults).toEqual([]);
});

test('after too many attempts it is parked with the last words, and a person resumes it', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const busy: Outcome = { kind: 'retry', words: 'still busy' };
  const failing = answering(...Array.from({ length: MOST_ATTEMPTS }, () => busy));
  const { worker, naps } = workerOf(post, failing);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    await worker.idle();
    post.advance(3600);
  }
  await post.officer.session.unlock({ password: PASSWORD });
  const parked = await post.liveOperation(code);
  expect(parked).toMatchObject({ state: 'parked', attempts: MOST_ATTEMPTS, outcomeWords: 'still busy' });
  expect(await post.stateOf(code)).toBe('parked');
  naps.length = 0;
  await worker.idle();
  expect(naps).toEqual([60_000]);
  expect(await post.officer.operations.retry({ id: parked.id })).toMatchObject({
    state: 'pending',
    attempts: 0,
  });
  await worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  const { timeline } = await post.officer.requests.show({ code });
  expect(timeline.map(({ event, reason }) => [event, reason]).slice(-3)).toEqual([
    ['park', 'PLATFORM_RETRY'],
    ['resume', null],
    ['deliver', null],
  ]);
});

test('what waits for its next try can be tried now; what is done cannot', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const { worker } = workerOf(post, answering({ kind: 'retry', words: 'busy' }));
  await worker.idle();
  const { id } = await post.liveOperation(code);
  await post.officer.operations.retry({ id });
  await worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  await expect(post.officer.operations.retry({ id })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
    data: { state: 'done' },
  });
  await expect(post.officer.operations.retry({ id: 999 })).rejects.toMatchObject({
    code: 'OPERATION_NOT_FOUND',
  });
});

test("a password never gets into anybody's words", async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  let password = '';
  const leaking: Connector = {
    id: 'manual-task',
    perform(order) {
      password = passwordOf(order);
      return Promise.resolve({ kind: 'refused', code: 'X', words: `bad\n${password}!` });
    },
  };
  await workerOf(post, { connectors: [leaking] }).worker.idle();
  const { outcomeWords } = await post.liveOperation(code);
  expect(password).toHaveLength(14);
  expect(outcomeWords).toBe('bad •••!');
});

test('an unreadable password parks its order, and the case is asked anew with another one', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const { db } = post.office.context;
  await db
    .updateTable('operation')
    .set({ secret_cipher: Buffer.alloc(40) })
    .execute();
  const { worker } = workerOf(post, answering({ kind: 'done' }));
  await worker.idle();
  expect(await post.liveOperation(code)).toMatchObject({ state: 'parked', outcomeCode: 'SECRET_UNREADABLE' });
  await post.officer.queue.provision({ code, localPart: 'kulthida.wo', connector: 'manual-task' });
  await worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
});

test('a platform that asks to be left alone is left alone for so long, an hour at the most, and not for less than usual', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create');
  const wishes = [600, 1, 86_400, -5];
  const { worker } = outbox.workerOn(() =>
    Promise.resolve({ kind: 'retry', words: 'busy', afterSeconds: wishes.shift() ?? 1 }),
  );
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await worker.idle();
    const [operation] = await outbox.operations();
    pauses.push((Date.parse(operation?.next_try_at ?? '') - Date.parse(outbox.now())) / 1000);
    // another worker begins: a pause that was asked for is no clock that was set back
    await outbox.workerOn(() => Promise.reject(new Error('too early'))).worker.idle();
    outbox.advance(pauses.at(-1) ?? 0);
  }
  expect(pauses).toEqual([600, 30, 3600, 120]);
  expect((await outbox.operations())[0]).toMatchObject({ attempts: 4 });
});
