import { expect, test } from 'vitest';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { answering, CLAIM_SECONDS, hanging, ordered, workerOf } from '#tests/helpers/outbox-worker.ts';

test('a crash before the platform was asked loses nothing: the claim runs out and the order is given once', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const dying = hanging();
  workerOf(post, dying).worker.wake();
  await dying.started;

  const revived = workerOf(post, answering({ kind: 'done' }));
  await revived.worker.idle();
  expect(await post.liveOperation(code)).toMatchObject({ state: 'running', attempts: 1 });
  expect(revived.naps).toEqual([60_000]);
  post.advance(CLAIM_SECONDS);
  await revived.worker.idle();
  expect(await post.liveOperation(code)).toMatchObject({ state: 'pending', outcomeCode: 'INTERRUPTED' });
  post.advance(15);
  await revived.worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  expect(revived.faults).toEqual([]);
});

test('a crash between sending and recording sends the same message once more, recognisable by its Message-ID', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  await workerOf(post, answering({ kind: 'done' }, new Error('never reached'))).worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  await post.officer.queue.sendAgain({ code });

  const mailer = createSmtpMailer();
  const sent = Promise.withResolvers<void>();
  const crashing = workerOf(post, {
    ...answering({ kind: 'done' }),
    mail: {
      async send(...message) {
        await mailer.send(...message);
        sent.resolve();
        return new Promise(() => undefined);
      },
    },
  });
  crashing.worker.wake();
  await sent.promise;
  expect(await post.stateOf(code)).toBe('provisioning');

  const revived = workerOf(post);
  post.advance(CLAIM_SECONDS);
  await revived.worker.idle();
  post.advance(15);
  await revived.worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  const again = await Promise.all(post.smtp.messages.slice(1).map(readMessage));
  expect(again).toHaveLength(2);
  expect(new Set(again.map(({ messageId, password }) => `${messageId} ${password}`)).size).toBe(1);
});

test('a worker whose claim ran out does not overwrite what another one has recorded', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const late = hanging();
  const slow = workerOf(post, late);
  slow.worker.wake();
  await late.started;
  post.advance(CLAIM_SECONDS);
  const other = workerOf(post, answering({ kind: 'done' }));
  await other.worker.idle();
  post.advance(15);
  await other.worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
  late.answer({ kind: 'refused', code: 'X', words: 'too late' });
  await slow.worker.stop();
  expect(slow.faults).toHaveLength(1);
  expect(await post.stateOf(code)).toBe('delivered');
});

test('stop waits for what is being carried out, and takes up nothing new', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  const slow = hanging();
  const { worker } = workerOf(post, slow);
  worker.wake();
  await slow.started;
  const stopped = worker.stop();
  slow.answer({ kind: 'done' });
  await stopped;
  expect(await post.liveOperation(code)).toMatchObject({ kind: 'deliver', state: 'pending', attempts: 0 });
  worker.wake();
  await worker.idle();
  expect(post.smtp.messages).toEqual([]);
});

test('a fault of the registry is told and survived', async () => {
  const post = await openMailOffice();
  const code = await ordered(post);
  let fails = true;
  const now = () => {
    if (fails) throw new Error('disk full');
    return post.office.context.now();
  };
  const { worker, naps, faults } = workerOf(post, { now, ...answering({ kind: 'done' }) });
  await worker.idle();
  expect(faults).toHaveLength(1);
  expect(naps).toEqual([15_000]);
  fails = false;
  await worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
});
