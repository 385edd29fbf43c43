import { expect, test } from 'vitest';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

/** An office where the contact address of one request was refused: its message is parked, the account is there. */
async function openWithRefusedRecipient() {
  const post = await openMailOffice();
  const { code, operationId } = await post.provisioned('manual-task');
  const { steps } = await post.officer.operations.manualSteps({ id: operationId });
  const password = steps.find((step) => step.code === 'password')?.value ?? '';
  post.smtp.mood = 'refuse-recipient';
  await post.completed(operationId);
  expect(await post.stateOf(code)).toBe('parked');
  post.smtp.mood = 'accept';
  return { ...post, code, password };
}

test('a wrong contact address is corrected while parked, and the retry goes to the new one', async () => {
  const { officer, operator, office, applicant, smtp, code, password, liveOperation, stateOf } =
    await openWithRefusedRecipient();
  const before = await officer.requests.show({ code });
  const contact = { code, contactEmail: ' kulthida.new@Example.go.th ', note: 'ผู้ขอโทรศัพท์แจ้ง' };
  expect(await officer.queue.correctContact(contact)).toEqual({ code, state: 'parked' });

  const after = await officer.requests.show({ code });
  const entry = after.timeline.at(-1);
  expect(entry).toMatchObject({ event: 'contact', state: 'parked', by: 'officer', note: contact.note });
  expect(after).toEqual({
    ...before,
    contactEmail: 'kulthida.new@example.go.th',
    timeline: [...before.timeline, entry],
  });
  const trail = await operator.audit.list({ subject: code, offset: 0, limit: 1 });
  expect(trail.rows).toMatchObject([
    {
      action: 'queue.correctContact',
      detail: { from: 'kulthida.w@example.com', to: 'kulthida.new@example.go.th' },
    },
  ]);
  const found = async (text: string) =>
    (await officer.requests.list({ filter: { text }, sort: 'newest', offset: 0, limit: 9 })).total;
  expect([await found('kulthida.new@'), await found('kulthida.w@')]).toEqual([1, 0]);
  // the message that waits says where it will go
  expect((await liveOperation(code)).asked).toMatchObject({ contactEmail: 'kulthida.new@example.go.th' });
  const tracked = await applicant.requests.track({ code, lastFour: nationalIdOf(1).slice(-4) });
  expect(tracked.timeline.at(-1)).toMatchObject({ event: 'contact', by: '', note: null });

  await officer.operations.retry({ id: (await liveOperation(code)).id });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
  const message = await readMessage(smtp.messages[0]);
  expect(message.to).toMatchObject([{ address: 'kulthida.new@example.go.th' }]);
  expect(message.password).toBe(password);
});

test('a contact address is corrected while provisioning and once delivered, and not before the case was taken', async () => {
  const { officer, confirmed, provisioned, completed, stateOf } = await openMailOffice();
  const correct = (code: string, contactEmail = 'new@example.go.th') =>
    officer.queue.correctContact({ code, contactEmail, note: 'x' });
  const untaken = await confirmed();
  await expect(correct(untaken)).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
    data: { state: 'confirmed', event: 'contact' },
  });
  const { code, operationId } = await provisioned('manual-task', untaken);
  expect(await correct(code)).toEqual({ code, state: 'provisioning' });
  await completed(operationId);
  expect(await stateOf(code)).toBe('delivered');
  expect(await correct(code, 'newer@example.go.th')).toEqual({ code, state: 'delivered' });
  await expect(correct(code, 'no address')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(correct('EM6900012357')).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' });
});

test('a parked message is given up for a new password, set first and mailed to the corrected address', async () => {
  const { officer, office, smtp, code, password, liveOperation, completed, stateOf } =
    await openWithRefusedRecipient();
  const parked = await liveOperation(code);
  await officer.queue.correctContact({ code, contactEmail: 'new@example.go.th', note: 'x' });
  const { operationId } = await officer.queue.sendAgain({ code });
  await office.idle();
  expect(await stateOf(code)).toBe('provisioning');
  expect(await liveOperation(code)).toMatchObject({ id: operationId, kind: 'reset' });
  const secretOf = office.context.db.selectFrom('operation').select(['state', 'secret_cipher']);
  expect(await secretOf.where('id', '=', parked.id).executeTakeFirst()).toEqual({
    state: 'cancelled',
    secret_cipher: null,
  });
  await completed(operationId);
  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
  const message = await readMessage(smtp.messages[0]);
  expect(message.to).toMatchObject([{ address: 'new@example.go.th' }]);
  expect(message.password).not.toBe(password);
});

test('a message or a reset whose password is unreadable is given up for another one', async () => {
  const { officer, office, smtp, code, liveOperation, completed, stateOf } = await openWithRefusedRecipient();
  const spoil = async () => {
    const { id } = await liveOperation(code);
    const spoilt = { secret_cipher: Buffer.alloc(40) };
    await office.context.db.updateTable('operation').set(spoilt).where('id', '=', id).execute();
    return id;
  };
  await officer.operations.retry({ id: await spoil() });
  await office.idle();
  expect(await liveOperation(code)).toMatchObject({ kind: 'deliver', outcomeCode: 'SECRET_UNREADABLE' });

  const first = await officer.queue.sendAgain({ code });
  await office.idle();
  await officer.operations.failManual({ id: first.operationId, words: 'quota' });
  await officer.operations.retry({ id: await spoil() });
  await office.idle();
  expect(await liveOperation(code)).toMatchObject({ kind: 'reset', outcomeCode: 'SECRET_UNREADABLE' });

  const second = await officer.queue.sendAgain({ code });
  await office.idle();
  await completed(second.operationId);
  expect(await stateOf(code)).toBe('delivered');
  expect(smtp.messages).toHaveLength(1);
});

test("an account that the platform refused is rejected, and its address stays its holder's for ever", async () => {
  const { officer, signedIn, provisioned, confirmed, office, stateOf } = await openMailOffice();
  const { code, operationId: id } = await provisioned('manual-task');
  await officer.operations.failManual({ id, words: 'ไม่มีสิทธิ์' });
  await expect(officer.queue.sendAgain({ code })).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  const colleague = await signedIn(['officer'], [], 'colleague');
  await expect(colleague.queue.reject({ code, note: 'x' })).rejects.toMatchObject({ code: 'TAKEN_BY_OTHER' });

  expect(await officer.queue.reject({ code, note: 'ไม่มีสิทธิ์' })).toEqual({ code, state: 'rejected' });
  expect(await stateOf(code)).toBe('rejected');
  const operations = office.context.db.selectFrom('operation').select(['state', 'secret_cipher']);
  expect(await operations.execute()).toEqual([{ state: 'cancelled', secret_cipher: null }]);
  const stranger = await confirmed(personalForm({ nationalId: nationalIdOf(2) }));
  expect((await officer.queue.take({ code: stranger })).clashes).toMatchObject([
    { address: 'kulthida.wo@coj.go.th', active: false },
  ]);
  expect((await officer.queue.take({ code: await confirmed() })).proposal).toBe('kulthida.wo');
  expect((await office.verify()).findings).toEqual([]);
});

test('once the account is there a parked request is not rejected', async () => {
  const { officer, code, stateOf, liveOperation } = await openWithRefusedRecipient();
  await expect(officer.queue.reject({ code, note: 'x' })).rejects.toMatchObject({
    code: 'STATE_FORBIDS',
    data: { state: 'parked', event: 'reject' },
  });
  expect(await stateOf(code)).toBe('parked');
  expect(await liveOperation(code)).toMatchObject({ kind: 'deliver', state: 'parked' });
});
