import { expect, test } from 'vitest';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { followDays, followUp, passDays } from '#tests/helpers/follow-up.ts';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { CLAIM_SECONDS, workerOf } from '#tests/helpers/outbox-worker.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

type Post = Awaited<ReturnType<typeof openMailOffice>>;
const eventsOf = async ({ officer }: Post, code: string) =>
  (await officer.requests.show({ code })).timeline.map(({ event, reason }) =>
    reason === null ? event : `${event} ${reason}`,
  );

test('an applicant whose paper never comes gets two reminders and a last notice, and then the request ends', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  let done = { reminded: 0, expired: 0 };
  for (const days of [7, 14, 34, 5]) {
    const { reminded, expired } = await followDays(post, days);
    done = { reminded: done.reminded + reminded, expired: done.expired + expired };
    await post.office.idle();
  }
  expect(done).toEqual({ reminded: 3, expired: 1 });
  expect(await eventsOf(post, code)).toEqual([
    'submit',
    'remind first',
    'remind second',
    'remind last',
    'expire',
  ]);
  expect(post.smtp.messages).toHaveLength(3);
});

test('the message says in both languages which request, what to do and until when, and nothing secret', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await followDays(post, 7);
  await post.office.idle();
  const message = await readMessage(post.smtp.messages[0]);
  expect(post.smtp.messages[0]?.to).toEqual(['kulthida.w@example.com']);
  expect(message.messageId).toBe(`<remind.${code}.1@coj.go.th>`);
  expect(message.subject).toMatch(/ยังรอเอกสารที่ลงนาม \/ Request EM69 \d{6} \d{2} still waits/);
  expect(message.text).toContain('เรียน นางสาวกุลธิดา วงศ์สวัสดิ์');
  expect(message.text).toContain('Dear Kulthida Wongsawat');
  // submitted on 22 November 2569, expires on the 60th day after
  expect(message.text).toContain('ภายในวันที่: 20 มกราคม 2570');
  expect(message.text).toContain('By: 20 January 2570 BE');
  expect(message.text).not.toContain(nationalIdOf(1));
  await followDays(post, 48);
  await post.office.idle();
  const last = await readMessage(post.smtp.messages.at(-1));
  expect(last.subject).toMatch(/^แจ้งครั้งสุดท้าย.*Last notice/);
  expect(last.text).toContain('20 มกราคม 2570');
  const tracked = await post.applicant.requests.track({ code, lastFour: nationalIdOf(1).slice(-4) });
  expect(tracked.lastDay).toBe('2027-01-20');
});

test('a returned request is reminded of its correction', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await post.operator.confirmations.return({ code, revision: 1, reason: 'signature-missing', note: '' });
  await followDays(post, 7);
  await post.office.idle();
  const { subject, text } = await readMessage(post.smtp.messages[0]);
  expect(subject).toContain('ยังรอการแก้ไขของท่าน');
  expect(text).toContain('was returned to you');
});

test('a confirmer who scans a returned paper is told why it was returned, however often its applicant was reminded', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await post.operator.confirmations.return({ code, revision: 1, reason: 'signature-missing', note: '' });
  await followDays(post, 7);
  await expect(post.operator.confirmations.open({ text: code })).rejects.toMatchObject({
    code: 'CODE_RETURNED',
    data: { reason: 'signature-missing' },
  });
});

test('two rounds at once and a round that is broken off order each step once', async () => {
  const post = await openMailOffice();
  for (let place = 1; place <= 60; place += 1)
    await post.submitted(personalForm({ nationalId: nationalIdOf(place) }));
  passDays(post, 7);
  let breaths = 0;
  const broken = await followUp(post, () => Promise.resolve((breaths += 1) < 1));
  expect(broken).toEqual({ reminded: 25, expired: 0 });
  const both = await Promise.all([followUp(post), followUp(post)]);
  expect(both.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(35);
  expect(await followUp(post)).toEqual({ reminded: 0, expired: 0 });
  const { db } = post.office.context;
  const ordered = await db
    .selectFrom('operation')
    .select('request_id')
    .where('kind', '=', 'remind')
    .execute();
  expect(new Set(ordered.map(({ request_id }) => request_id)).size).toBe(60);
  expect(ordered).toHaveLength(60);
});

test('a crash between sending and recording sends the same message once more, recognisable by its Message-ID', async () => {
  const post = await openMailOffice();
  await post.submitted();
  await followDays(post, 7);
  const mailer = createSmtpMailer();
  const sent = Promise.withResolvers<void>();
  const crashing = workerOf(post, {
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
  const revived = workerOf(post, { mail: mailer });
  post.advance(CLAIM_SECONDS);
  await revived.worker.idle();
  post.advance(15);
  await revived.worker.idle();
  expect(await followUp(post)).toEqual({ reminded: 0, expired: 0 });
  const ids = await Promise.all(post.smtp.messages.map(async (one) => (await readMessage(one)).messageId));
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('a paper that came while the mail server was away is not asked for any more', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await followDays(post, 7);
  const away = workerOf(post, {
    mail: { send: () => new Promise(() => undefined) },
  });
  away.worker.wake();
  await expect.poll(async () => (await post.liveOperation(code)).state).toBe('running');
  await post.operator.confirmations.confirm({
    code,
    revision: 1,
    checks: ['name', 'national-id', 'position', 'unit', 'applicant-signature', 'supervisor-signature'],
  });
  post.advance(CLAIM_SECONDS);
  const back = workerOf(post);
  await back.worker.idle();
  post.advance(15);
  await back.worker.idle();
  const { rows } = await post.officer.operations.list({ states: [], offset: 0, limit: 10 });
  expect(rows).toMatchObject([{ kind: 'remind', state: 'done', outcomeCode: 'NO_LONGER_NEEDED' }]);
  expect(post.smtp.messages).toEqual([]);
  expect(await post.stateOf(code)).toBe('confirmed');
});

test('a contact address that does not exist parks the reminder, is told in the timeline, and holds nothing up', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  post.smtp.mood = 'refuse-recipient';
  await followDays(post, 7);
  await post.office.idle();
  expect(await post.liveOperation(code)).toMatchObject({
    kind: 'remind',
    state: 'parked',
    outcomeCode: 'MAIL_RECIPIENT',
    address: 'kulthida.w@example.com',
    nameTh: 'นางสาวกุลธิดา วงศ์สวัสดิ์',
  });
  expect(await eventsOf(post, code)).toEqual(['submit', 'remind first', 'remind-failed MAIL_RECIPIENT']);
  expect(await post.stateOf(code)).toBe('submitted');
  post.smtp.mood = 'accept';
  const { id } = await post.liveOperation(code);
  await post.officer.operations.retry({ id });
  await post.office.idle();
  expect(post.smtp.messages).toHaveLength(1);
  expect(await post.stateOf(code)).toBe('submitted');
  // and the way of the request goes on as if nothing had been
  const order = await post.provisioned('manual-task', await confirmIt(post, code));
  await post.completed(order.operationId);
  expect(await post.stateOf(code)).toBe('delivered');
});

async function confirmIt({ operator }: Post, code: string): Promise<string> {
  const checks = [
    'name',
    'national-id',
    'position',
    'unit',
    'applicant-signature',
    'supervisor-signature',
  ] as const;
  await operator.confirmations.confirm({ code, revision: 1, checks: [...checks] });
  return code;
}

test('a reminded request can be taken, given back and rejected like any other', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  await followDays(post, 7);
  await post.office.idle();
  await confirmIt(post, code);
  await post.officer.queue.take({ code });
  expect(await post.officer.queue.release({ code })).toMatchObject({ state: 'confirmed' });
  await post.officer.queue.take({ code });
  expect(await post.officer.queue.reject({ code, note: 'ซ้ำ' })).toMatchObject({ state: 'rejected' });
});

test('by hand: own units only, not while the last reminder is fresh, and not without a mail server', async () => {
  const post = await openMailOffice();
  const code = await post.submitted();
  const own = await post.signedIn(['confirmer'], [1], 'own');
  const stranger = await post.signedIn(['confirmer', 'auditor'], [2], 'stranger');
  await expect(stranger.requests.remind({ code })).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' });
  await own.requests.remind({ code });
  await post.office.idle();
  expect(post.smtp.messages).toHaveLength(1);
  await expect(own.requests.remind({ code })).rejects.toMatchObject({ code: 'REMINDED_LATELY' });
  passDays(post, 3, own);
  await own.requests.remind({ code });
  expect((await own.requests.show({ code })).timeline.at(-1)).toMatchObject({
    event: 'remind',
    reason: 'by-hand',
    by: 'own',
  });
  await post.applicant.requests.withdraw({ code, lastFour: nationalIdOf(1).slice(-4) });
  await expect(own.requests.remind({ code })).rejects.toMatchObject({ code: 'STATE_FORBIDS' });

  const silent = await openTestOffice();
  const other = await silent.submitted();
  await expect(silent.operator.requests.remind({ code: other })).rejects.toMatchObject({
    code: 'MAIL_NOT_CONFIGURED',
  });
  expect(await followDays(silent, 59)).toEqual({ reminded: 0, expired: 0 });
  expect((await silent.operator.operations.list({ states: [], offset: 0, limit: 1 })).total).toBe(0);
});

test('all that is overdue at once: what one may see, each once, a few hundred a call', async () => {
  const post = await openMailOffice();
  for (let place = 1; place <= 203; place += 1)
    await post.submitted(personalForm({ nationalId: nationalIdOf(place) }));
  await post.submitted(personalForm({ nationalId: nationalIdOf(300) }, 2));
  const own = await post.signedIn(['confirmer'], [1], 'own');
  expect(await own.requests.remindOverdue({ view: 'paper' })).toEqual({ reminded: 0, left: 0 });
  passDays(post, 7, own);
  expect(await own.requests.remindOverdue({ view: 'back' })).toEqual({ reminded: 0, left: 0 });
  expect(await own.requests.remindOverdue({ view: 'paper', unitId: 2 })).toEqual({ reminded: 0, left: 0 });
  expect(await own.requests.remindOverdue({ view: 'paper' })).toEqual({ reminded: 200, left: 3 });
  expect(await own.requests.remindOverdue({ view: 'paper' })).toEqual({ reminded: 3, left: 0 });
  expect(await own.requests.remindOverdue({ view: 'paper' })).toEqual({ reminded: 0, left: 0 });
  expect(await post.officer.requests.remindOverdue({ view: 'paper' })).toEqual({ reminded: 1, left: 0 });
});
