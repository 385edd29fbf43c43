import { expect, test } from 'vitest';
import { bounceOf } from '#tests/helpers/bounces/bounce-of.ts';
import { openBounceOffice } from '#tests/helpers/bounces/bounce-office.ts';
import { openLetterOffice } from '#tests/helpers/letter-office.ts';

const REASON = 'ผู้ขอแจ้งว่าใช้งานได้แล้ว';

/** Credentials on their way to a case whose manual lane is paused: a new password that nobody has begun to set. */
async function openUntriedReset(come: 'arrived' | 'bounced') {
  const post = await openBounceOffice();
  const { officer, operator, office, delivered, readIn, liveOperation } = post;
  const { code, message } = await delivered();
  if (come === 'bounced') await readIn(bounceOf(message, 'qmail'));
  await operator.operations.pause({ lane: 'manual-task', reason: 'ปิดปรับปรุง' });
  await officer.queue.sendAgain({ code });
  await office.idle();
  const reset = await liveOperation(code);
  expect(reset).toMatchObject({ kind: 'reset', state: 'pending' });
  return { ...post, code, reset };
}

test('a new password that nobody had begun to set leaves its request delivered, for the one before still works', async () => {
  const { officer, code, reset, stateOf, timelineOf, deliveriesOf } = await openUntriedReset('arrived');
  await officer.operations.cancel({ id: reset.id, reason: REASON });
  expect(await stateOf(code)).toBe('delivered');
  expect((await timelineOf(code)).at(-1)).toMatchObject({
    event: 'settle',
    reason: 'CANCELLED',
    note: REASON,
  });
  expect((await deliveriesOf(code)).map(({ standing }) => standing)).toEqual(['sent']);
});

test('where the one before came back, nobody has a password: the request waits for an officer', async () => {
  const { officer, code, reset, stateOf } = await openUntriedReset('bounced');
  await officer.operations.cancel({ id: reset.id, reason: REASON });
  expect(await stateOf(code)).toBe('parked');
});

test('a new password that was tried may have been set: the request waits for an officer', async () => {
  const { officer, operator, office, code, reset, stateOf, liveOperation } =
    await openUntriedReset('arrived');
  await operator.operations.resume({ lane: 'manual-task' });
  await office.idle();
  await officer.operations.failManual({ id: reset.id, words: 'quota' });
  expect(await liveOperation(code)).toMatchObject({ state: 'parked' });
  await officer.operations.cancel({ id: reset.id, reason: REASON });
  expect(await stateOf(code)).toBe('parked');
});

test('a case whose message was taken back, and whose person signs in, is closed with a reason', async () => {
  const { officer, operator, signedIn, smtp, provisioned, liveOperation, completed, stateOf, timelineOf } =
    await openBounceOffice();
  smtp.mood = 'refuse-recipient';
  const { code } = await provisioned('manual-task');
  const settle = () => officer.queue.settle({ code, note: REASON });
  await expect(settle()).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  await completed((await liveOperation(code)).id);
  const message = await liveOperation(code);
  expect(message).toMatchObject({ kind: 'deliver', state: 'parked' });
  await expect(settle()).rejects.toMatchObject({ code: 'ACCOUNT_BUSY', data: { kind: 'deliver' } });
  await officer.operations.cancel({ id: message.id, reason: 'ไม่มีอีเมล' });
  expect(await stateOf(code)).toBe('parked');

  const colleague = await signedIn(['officer'], [], 'colleague');
  await expect(colleague.queue.settle({ code, note: REASON })).rejects.toMatchObject({
    code: 'TAKEN_BY_OTHER',
  });
  const confirmer = await signedIn(['confirmer'], [1]);
  await expect(confirmer.queue.settle({ code, note: REASON })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await settle()).toEqual({ code, state: 'delivered' });
  expect((await timelineOf(code)).at(-1)).toMatchObject({ event: 'settle', by: 'officer', note: REASON });
  await expect(settle()).rejects.toMatchObject({ code: 'STATE_FORBIDS' });
  const { rows } = await operator.audit.list({ subject: code, offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({ action: 'queue.settle', detail: { note: REASON } });
});

test('a letter that is withdrawn after its person has changed the password leaves the request delivered', async () => {
  const { delivered, print, officer, office, stateOf } = await openLetterOffice();
  const { id, requestCode: code } = await delivered('letter');
  await print([id]);
  await office.context.db
    .updateTable('credentials_delivery')
    .set({ changed_at: office.context.now() })
    .where('id', '=', id)
    .execute();
  await officer.deliveries.withdraw({ id, reason: 'ส่งแล้วแต่ไม่ได้บันทึก' });
  expect(await stateOf(code)).toBe('delivered');
});
