import { expect, test } from 'vitest';
import { bounceOf, returningOf } from '#tests/helpers/bounces/bounce-of.ts';
import { openBounceOffice } from '#tests/helpers/bounces/bounce-office.ts';
import { BOUNCE_SAMPLES } from '#tests/helpers/bounces/bounce-samples.ts';
import { followDays, passDays } from '#tests/helpers/follow-up.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import type { CapturedMessage } from '#tests/helpers/smtp.ts';

const POSTFIX = 'Postfix, and Zimbra with it';

/** The bounce of the same message as it would have come from another address. */
function bounceFrom(message: CapturedMessage, to: string): string {
  const returning = returningOf(message);
  const copy = returning.copy.replaceAll(returning.to, to);
  return BOUNCE_SAMPLES.find(({ name }) => name === POSTFIX)?.write({ ...returning, to, copy }) ?? '';
}

/** Credentials that were put off at the first address, and left for the second once that was corrected. */
async function openCorrectedOffice() {
  const post = await openBounceOffice();
  const { officer, office, smtp, provisioned, liveOperation, completed } = post;
  smtp.mood = 'greylist';
  const { code } = await provisioned('manual-task');
  await completed((await liveOperation(code)).id);
  const put = await liveOperation(code);
  expect(put).toMatchObject({ kind: 'deliver', state: 'pending', outcomeCode: 'MAIL_RECIPIENT' });
  smtp.mood = 'accept';
  const correct = (contactEmail: string) =>
    officer.queue.correctContact({ code, contactEmail, note: 'โทรถามแล้ว' });
  await correct('second@example.com');
  passDays(post, 1 / 24);
  await office.idle();
  const message = smtp.messages.at(-1);
  if (!message) throw new Error('no message has left');
  return { ...post, code, message, operationId: put.id, correct };
}

test('an attempt says where it went, as long as the contact address has been corrected since', async () => {
  const { officer, operationId, message, correct } = await openCorrectedOffice();
  await correct('third@example.com');
  expect(message.to).toEqual(['second@example.com']);
  const { attempts } = await officer.operations.show({ id: operationId });
  expect(attempts.map(({ outcome, recipient }) => [outcome, recipient])).toEqual([
    ['done', 'second@example.com'],
    ['retry', personalForm().person.contactEmail],
  ]);
});

test('a late bounce after two corrections is of the message that it names', async () => {
  const { readIn, message, code, correct, stateOf, deliveriesOf } = await openCorrectedOffice();
  await correct('third@example.com');
  await correct('fourth@example.com');
  const { messages } = await readIn(bounceOf(message, POSTFIX));
  expect(messages).toMatchObject([
    { verdict: 'bounced', requestCode: code, recipient: 'second@example.com' },
  ]);
  expect(await stateOf(code)).toBe('parked');
  expect((await deliveriesOf(code))[0]?.standing).toBe('bounced');
});

test('a bounce from the address that was wrong does not undo the message that went to the right one', async () => {
  const { readIn, message, code, stateOf, deliveriesOf } = await openCorrectedOffice();
  const late = bounceFrom(message, personalForm().person.contactEmail);
  expect((await readIn(late)).messages).toMatchObject([{ verdict: 'redirected', requestCode: code }]);
  expect((await readIn(late)).messages).toMatchObject([{ verdict: 'known' }]);
  expect(await stateOf(code)).toBe('delivered');
  expect((await deliveriesOf(code))[0]?.standing).toBe('sent');
  const nowhere = bounceFrom(message, 'somebody.else@example.net');
  expect((await readIn(nowhere)).messages).toMatchObject([{ verdict: 'recipient-differs' }]);
});

/** A request whose last notice has left, with that message. */
async function openNoticedOffice() {
  const post = await openBounceOffice();
  const code = await post.submitted();
  for (let day = 0; day < 55; day += 1) {
    await followDays(post, 1);
    await post.office.idle();
  }
  const notice = post.smtp.messages.at(-1);
  if (!notice) throw new Error('no notice has left');
  const noticedAt = async () => {
    const { db } = post.office.context;
    const wait = await db.selectFrom('request').select('expiry_noticed_at as at').executeTakeFirstOrThrow();
    return wait.at;
  };
  expect(await noticedAt()).toBe(post.office.context.now());
  const endOf = async () => (await post.officer.requests.show({ code })).timeline.at(-1);
  return { ...post, code, notice, noticedAt, endOf };
}

test('a last notice that came back has told nobody: the request goes on as if it had not left', async () => {
  const post = await openNoticedOffice();
  const { readIn, notice, noticedAt, stateOf, code, endOf, officer } = post;
  await followDays(post, 2);
  expect((await readIn(bounceOf(notice, POSTFIX))).messages).toMatchObject([{ verdict: 'reminder' }]);
  expect(await noticedAt()).toBeNull();
  const { rows } = await officer.operations.list({ states: ['done'], offset: 0, limit: 1 });
  expect(rows).toMatchObject([{ kind: 'remind', outcomeCode: 'BOUNCED' }]);
  expect(await followDays(post, 27)).toEqual({ reminded: 0, expired: 0 });
  expect(await stateOf(code)).toBe('submitted');
  expect(await followDays(post, 1)).toEqual({ reminded: 0, expired: 1 });
  expect(await endOf()).toMatchObject({ event: 'expire', reason: 'untold' });
});

test('a reminder that reaches its applicant afterwards is the notice, and gives them its days', async () => {
  const post = await openNoticedOffice();
  const { readIn, notice, noticedAt, officer, office, endOf, code } = post;
  await followDays(post, 4);
  await readIn(bounceOf(notice, POSTFIX));
  await officer.requests.remind({ code });
  await office.idle();
  expect(await noticedAt()).toBe(office.context.now());
  expect(await followDays(post, 4)).toEqual({ reminded: 0, expired: 0 });
  expect(await followDays(post, 1)).toEqual({ reminded: 0, expired: 1 });
  expect(await endOf()).toMatchObject({ event: 'expire', reason: null });
});

test('where two have told the day, one that came back leaves the other', async () => {
  const post = await openNoticedOffice();
  const { readIn, notice, noticedAt, officer, office, code } = post;
  passDays(post, 3);
  await officer.requests.remind({ code });
  await office.idle();
  const second = office.context.now();
  await readIn(bounceOf(notice, POSTFIX));
  expect(await noticedAt()).toBe(second);
});

test('a bounce of an old reminder tells nothing of a request that was returned and waits anew', async () => {
  const post = await openNoticedOffice();
  const { readIn, notice, noticedAt, operator, code, office } = post;
  await operator.confirmations.return({ code, revision: 1, reason: 'other', note: '' });
  for (let day = 0; day < 55; day += 1) {
    await followDays(post, 1);
    await office.idle();
  }
  const told = await noticedAt();
  expect(told).toBe(office.context.now());
  passDays(post, 1 / 24);
  await readIn(bounceOf(notice, POSTFIX));
  expect(await noticedAt()).toBe(told);
});
