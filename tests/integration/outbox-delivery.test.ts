import { expect, onTestFinished, test } from 'vitest';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { workerOf } from '#tests/helpers/outbox-worker.ts';
import { SMTP_PASSWORD, startSmtp } from '#tests/helpers/smtp.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

test('greylisted, the message goes out with the next attempt', async () => {
  const { officer, provisioned, completed, liveOperation, smtp, stateOf, advance, office } =
    await openMailOffice();
  smtp.mood = 'greylist';
  const { code, operationId } = await provisioned('manual-task');
  await completed(operationId);
  expect(await liveOperation(code)).toMatchObject({
    kind: 'deliver',
    state: 'pending',
    outcomeCode: 'MAIL_RECIPIENT',
  });
  expect((await liveOperation(code)).outcomeWords).toContain('greylisted');
  advance(15);
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  expect((await officer.operations.list({ states: ['done'], offset: 0, limit: 1 })).rows[0]).toMatchObject({
    kind: 'deliver',
    attempts: 2,
    outcomeCode: null,
  });
});

test('a refused recipient parks the request with the words of the server, and a retry sends the same password', async () => {
  const { officer, provisioned, completed, liveOperation, smtp, stateOf, office } = await openMailOffice();
  const { code, operationId } = await provisioned('manual-task');
  const { steps } = await officer.operations.manualSteps({ id: operationId });
  smtp.mood = 'refuse-recipient';
  await completed(operationId);
  const parked = await liveOperation(code);
  expect(parked).toMatchObject({ kind: 'deliver', state: 'parked', outcomeCode: 'MAIL_RECIPIENT' });
  expect(parked.outcomeWords).toContain('no such mailbox');
  expect(await stateOf(code)).toBe('parked');
  await expect(
    officer.queue.provision({ code, localPart: 'kulthida.wo', connector: 'manual-task' }),
  ).rejects.toMatchObject({ code: 'STATE_FORBIDS' });

  smtp.mood = 'accept';
  await officer.operations.retry({ id: parked.id });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  const { password } = await readMessage(smtp.messages[0]);
  expect(steps).toContainEqual({ code: 'password', value: password });
});

test('a connection dropped in the middle loses nothing', async () => {
  const { provisioned, completed, liveOperation, smtp, stateOf, office, advance } = await openMailOffice();
  smtp.mood = 'drop';
  const { code, operationId } = await provisioned('manual-task');
  await completed(operationId);
  expect(await liveOperation(code)).toMatchObject({ state: 'pending', outcomeCode: 'MAIL_UNREACHABLE' });
  smtp.mood = 'accept';
  advance(15);
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
});

test('a server that never answers holds nothing up for ever', async () => {
  const post = await openMailOffice();
  const { code, operationId } = await post.provisioned('manual-task');
  await post.officer.operations.completeManual({ id: operationId });
  const { worker } = workerOf(post);
  post.smtp.mood = 'hang';
  await worker.idle();
  expect(await post.liveOperation(code)).toMatchObject({ state: 'pending', outcomeCode: 'MAIL_UNREACHABLE' });
  post.smtp.mood = 'accept';
  post.advance(15);
  await worker.idle();
  expect(await post.stateOf(code)).toBe('delivered');
});

test('without mail settings messages wait, and are sent as soon as there are some', async () => {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.close());
  const { office, operator, confirmed } = await openTestOffice();
  const code = await confirmed();
  await operator.queue.take({ code });
  const order = { code, localPart: 'kulthida.wo', connector: 'manual-task' } as const;
  const { operationId } = await operator.queue.provision(order);
  await office.idle();
  await operator.operations.completeManual({ id: operationId });
  await office.idle();
  const { rows, counts } = await operator.operations.list({ states: ['pending'], offset: 0, limit: 10 });
  expect(rows).toMatchObject([{ kind: 'deliver', outcomeCode: 'MAIL_NOT_CONFIGURED', requestCode: code }]);
  expect(counts).toMatchObject({ done: 1, pending: 1 });
  expect((await operator.requests.show({ code })).state).toBe('provisioning');
  const lanes = await operator.operations.lanes({});
  expect(lanes.find(({ id }) => id === 'mail')?.pause).toMatchObject({
    by: 'office',
    code: 'MAIL_NOT_CONFIGURED',
  });
  await operator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
  await office.idle();
  expect((await operator.operations.lanes({})).find(({ id }) => id === 'mail')?.pause).toBeNull();
  expect((await operator.requests.show({ code })).state).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
});

test('what the platform would not do is parked with its words, and asked anew under another address', async () => {
  const { officer, provisioned, liveOperation, stateOf, smtp, office } = await openMailOffice();
  const { code, operationId } = await provisioned('manual-task');
  const failed = await officer.operations.failManual({ id: operationId, words: 'มีบัญชีนี้อยู่แล้ว' });
  expect(failed).toMatchObject({
    state: 'parked',
    outcomeCode: 'PLATFORM_REFUSED',
    outcomeWords: 'มีบัญชีนี้อยู่แล้ว',
  });
  expect(await stateOf(code)).toBe('parked');
  expect((await officer.queue.take({ code })).proposal).toBe('kulthida.wo');

  await officer.queue.provision({ code, localPart: 'kulthida.won', connector: 'bulk-file' });
  await office.idle();
  expect(await liveOperation(code)).toMatchObject({ connector: 'bulk-file', state: 'waiting' });
  expect((await officer.requests.show({ code })).address).toBe('kulthida.won@coj.go.th');
  await expect(officer.operations.completeManual({ id: operationId })).rejects.toMatchObject({
    code: 'OPERATION_STATE_FORBIDS',
    data: { state: 'cancelled' },
  });
  const { batch } = await officer.batches.write({});
  const { id } = await liveOperation(code);
  await officer.batches.closeRow({ number: batch.number, operationId: id, outcome: 'done', words: '' });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  expect((await readMessage(smtp.messages[0])).text).toContain('kulthida.won@coj.go.th');
});
