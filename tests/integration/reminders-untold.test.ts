import { expect, test } from 'vitest';
import { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { followDays, followUp, passDays } from '#tests/helpers/follow-up.ts';
import { type MailOffice, openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { workerOf } from '#tests/helpers/outbox-worker.ts';
import { nationalIdOf } from '#tests/helpers/sample-requests.ts';

const HOUR = 3600;

/** Days on which the office looks every hour at what is due, in the registry and in the outbox. */
async function liveDays(post: MailOffice, worker: { idle(): Promise<void> }, days: number) {
  for (let hour = 0; hour < 24 * days; hour += 1) {
    post.advance(HOUR);
    if (hour % 24 === 23) await followUp(post);
    await worker.idle();
  }
  passDays(post, 0);
}

/** A worker whose mail server is away until it is told that it has come back. */
function workerWithout(post: MailOffice) {
  const mailer = createSmtpMailer();
  let isAway = true;
  const { worker, faults } = workerOf(post, {
    mail: {
      send: (...message) =>
        isAway
          ? Promise.reject(new MailFailure('unreachable', true, 'connect ECONNREFUSED'))
          : mailer.send(...message),
    },
  });
  return { worker, faults, comeBack: () => void (isAway = false) };
}

const endOf = async ({ officer }: MailOffice, code: string) =>
  (await officer.requests.show({ code })).timeline.at(-1);

test('a request does not end while its last notice waits for a mail server, and has its days after it has left', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  const { worker, faults, comeBack } = workerWithout(post);
  await followDays(post, 54);
  await liveDays(post, worker, 8);
  // the 62nd day: two past the term, and nobody has been told
  expect(await post.stateOf(code)).toBe('submitted');
  expect(await post.liveOperation(code)).toMatchObject({
    kind: 'remind',
    state: 'pending',
    outcomeCode: 'MAIL_UNREACHABLE',
  });
  comeBack();
  await liveDays(post, worker, 1);
  // of the three that were ordered only the last has left
  expect(post.smtp.messages).toHaveLength(1);
  const message = await readMessage(post.smtp.messages[0]);
  expect(message.subject).toMatch(/^แจ้งครั้งสุดท้าย.*Last notice/);
  const { lastDay } = await post.applicant.requests.track({ code, lastFour: nationalIdOf(1).slice(-4) });
  expect(lastDay).toBe('2027-01-27');
  expect(message.text).toContain('ภายในวันที่: 27 มกราคม 2570');
  await liveDays(post, worker, 3);
  expect(await post.stateOf(code)).toBe('submitted');
  await liveDays(post, worker, 1);
  expect(await endOf(post, code)).toMatchObject({ event: 'expire', reason: null });
  expect(faults).toEqual([]);
});

test('with a mail server that stays away a request ends a month after its notice was ordered, and says so', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await followDays(post, 55);
  const { db } = post.office.context;
  const ordered = await db.selectFrom('request').select('notice_ordered_at').executeTakeFirstOrThrow();
  expect(ordered.notice_ordered_at).toBe(post.office.context.now());
  await followDays(post, 29);
  expect(await post.stateOf(code)).toBe('submitted');
  expect(await followDays(post, 1)).toEqual({ reminded: 0, expired: 1 });
  expect(await endOf(post, code)).toMatchObject({ event: 'expire', reason: 'untold', by: 'office' });
  const { rows: trail } = await post.operator.audit.list({ subject: code, offset: 0, limit: 1 });
  expect(trail[0]).toMatchObject({ action: 'requests.expire', detail: { told: false } });
  // what had not left when the request ended was taken back
  await post.office.idle();
  const { rows } = await post.officer.operations.list({ states: [], offset: 0, limit: 10 });
  expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual(Array(3).fill('remind cancelled'));
  expect(post.smtp.messages).toEqual([]);
});

test('a reminder by hand that leaves after the last notice was ordered is the notice', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  post.smtp.mood = 'refuse-recipient';
  await followDays(post, 55);
  await post.office.idle();
  expect(await post.liveOperation(code)).toMatchObject({ state: 'parked', outcomeCode: 'MAIL_RECIPIENT' });
  post.smtp.mood = 'accept';
  await followDays(post, 10);
  await post.officer.requests.remind({ code });
  await post.office.idle();
  expect(post.smtp.messages).toHaveLength(1);
  expect(await followDays(post, 4)).toEqual({ reminded: 0, expired: 0 });
  expect(await followDays(post, 1)).toEqual({ reminded: 0, expired: 1 });
  expect(await endOf(post, code)).toMatchObject({ event: 'expire', reason: null });
});

test('a reminder that was under way when its request moved tells nothing of the new term', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await followDays(post, 55);
  const left = Promise.withResolvers<string>();
  const { worker } = workerOf(post, { mail: { send: () => left.promise } });
  worker.wake();
  await expect.poll(async () => (await post.liveOperation(code)).state).toBe('running');
  await post.operator.confirmations.return({ code, revision: 1, reason: 'other', note: '' });
  left.resolve('250 queued');
  await worker.idle();
  const { db } = post.office.context;
  const wait = await db
    .selectFrom('request')
    .select(['notice_ordered_at', 'expiry_noticed_at'])
    .executeTakeFirstOrThrow();
  expect(wait).toEqual({ notice_ordered_at: null, expiry_noticed_at: null });
});
