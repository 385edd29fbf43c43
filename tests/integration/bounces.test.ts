import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bounceOf, returningOf } from '#tests/helpers/bounces/bounce-of.ts';
import { fileOf, openBounceOffice } from '#tests/helpers/bounces/bounce-office.ts';
import { BOUNCE_SAMPLES, NO_BOUNCES } from '#tests/helpers/bounces/bounce-samples.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { columnsWithHiddenCharacters } from '#tests/helpers/registry-state.ts';

const POSTFIX = 'Postfix, and Zimbra with it';

test.each(BOUNCE_SAMPLES)('read in: $name', async ({ write, action, status, reason }) => {
  const { delivered, readIn, stateOf, deliveriesOf, timelineOf } = await openBounceOffice();
  const { code, message } = await delivered();
  const { messages } = await readIn(write(returningOf(message)));
  const verdict = { failed: 'bounced', delayed: 'delayed', relayed: 'arrived' }[action as string];
  expect(messages).toMatchObject([{ number: 1, verdict, requestCode: code, action, status, reason }]);
  expect(messages[0]?.recipient?.toLowerCase()).toBe(message.to[0]?.toLowerCase());
  const [delivery] = await deliveriesOf(code);
  if (verdict !== 'bounced') {
    expect(await stateOf(code)).toBe('delivered');
    expect(delivery).toMatchObject({ standing: 'sent', bouncedAt: null });
    return;
  }
  expect(await stateOf(code)).toBe('parked');
  expect(delivery).toMatchObject({ standing: 'bounced', bouncedCode: reason });
  const last = (await timelineOf(code)).at(-1);
  expect(last).toMatchObject({ event: 'bounce', state: 'parked', by: 'officer', reason });
});

test('the way on: another contact address, a new password, and the bounced one is never used again', async () => {
  const { officer, office, delivered, readIn, stateOf, smtp, liveOperation, completed, deliveriesOf } =
    await openBounceOffice();
  const { code, message, password } = await delivered();
  await readIn(bounceOf(message, POSTFIX));
  const contactEmail = 'right.one@example.com';
  await officer.queue.correctContact({ code, contactEmail, note: 'โทรถามแล้ว' });
  expect(await stateOf(code)).toBe('parked');
  await officer.queue.sendAgain({ code });
  await office.idle();
  const reset = await liveOperation(code);
  expect(reset.kind).toBe('reset');
  await completed(reset.id);
  const again = smtp.messages.at(-1);
  expect(again?.to).toEqual([contactEmail]);
  expect((await readMessage(again)).password).not.toBe(password);
  expect(await stateOf(code)).toBe('delivered');
  expect((await deliveriesOf(code)).map(({ standing }) => standing)).toEqual(['sent', 'replaced']);
  // the first message comes back once more, from another server: it is not the one that counts any more
  const late = await readIn(bounceOf(message, 'qmail'));
  expect(late.messages).toMatchObject([{ verdict: 'replaced', requestCode: code }]);
  expect(await stateOf(code)).toBe('delivered');
});

test('a bounce that was none is taken back, and the same file does not bring it again', async () => {
  const { officer, delivered, readIn, stateOf, deliveriesOf, timelineOf } = await openBounceOffice();
  const { code, message } = await delivered();
  const forged = bounceOf(message, POSTFIX);
  await readIn(forged);
  expect((await readIn(forged)).messages).toMatchObject([{ verdict: 'known', requestCode: code }]);
  const [bounced] = await deliveriesOf(code);
  const id = bounced?.id ?? 0;
  const back = await officer.deliveries.notBounced({ id, note: 'ผู้ขอได้รับแล้ว' });
  expect(back).toMatchObject({ standing: 'sent', bouncedAt: null, bouncedCode: null, bouncedWords: null });
  expect(await stateOf(code)).toBe('delivered');
  expect((await timelineOf(code)).at(-1)).toMatchObject({ event: 'not-bounced', note: 'ผู้ขอได้รับแล้ว' });
  expect((await readIn(forged)).messages).toMatchObject([{ verdict: 'known' }]);
  expect(await stateOf(code)).toBe('delivered');
  const twice = officer.deliveries.notBounced({ id, note: 'อีกครั้ง' });
  await expect(twice).rejects.toMatchObject({ code: 'DELIVERY_NOT_BOUNCED' });
  // another report of the same message counts again
  expect((await readIn(bounceOf(message, 'Gmail'))).messages).toMatchObject([{ verdict: 'bounced' }]);
  expect(await stateOf(code)).toBe('parked');
});

test('what is no bounce of ours changes nothing', async () => {
  const { delivered, readIn, stateOf, deliveriesOf } = await openBounceOffice();
  const { code, message } = await delivered();
  const returning = returningOf(message);
  for (const { write } of NO_BOUNCES)
    expect((await readIn(write(returning))).messages).toMatchObject([{ verdict: 'no-bounce' }]);
  const elsewhere = { ...returning, to: 'somebody.else@example.net' };
  const copy = returning.copy.replaceAll(returning.to, elsewhere.to);
  const [postfix] = BOUNCE_SAMPLES;
  const other = await readIn(postfix?.write({ ...elsewhere, copy }) ?? '');
  expect(other.messages).toMatchObject([{ verdict: 'recipient-differs', requestCode: code }]);
  const unknown = bounceOf(message, POSTFIX).replaceAll(code, 'EM6900000197');
  expect((await readIn(unknown)).messages).toMatchObject([{ verdict: 'foreign', requestCode: null }]);
  expect(await stateOf(code)).toBe('delivered');
  expect((await deliveriesOf(code))[0]?.standing).toBe('sent');
});

test('an mbox of several settles each; the trail has the file and what it came to', async () => {
  const { delivered, readIn, operator, confirmed, stateOf } = await openBounceOffice();
  const first = await delivered();
  const second = await delivered(await confirmed(personalForm({ nationalId: nationalIdOf(7) })));
  const mails = [
    bounceOf(first.message, POSTFIX),
    'Subject: hello\r\n\r\nhello',
    bounceOf(second.message, 'qmail'),
  ];
  const mbox = mails.map((mail) => `From MAILER-DAEMON Sun Nov 22 09:05:00 2026\n${mail}\n\n`).join('');
  const { messages, isCutOff } = await readIn(mbox);
  expect(messages.map(({ verdict }) => verdict)).toEqual(['bounced', 'no-bounce', 'bounced']);
  expect(isCutOff).toBe(false);
  expect(await stateOf(first.code)).toBe('parked');
  expect(await stateOf(second.code)).toBe('parked');
  const { rows } = await operator.audit.list({ offset: 0, limit: 1 });
  expect(rows[0]).toMatchObject({ action: 'deliveries.readBounces', actor: 'officer' });
  expect(rows[0]?.detail).toMatchObject({ messages: 3, bounced: 2, requests: [first.code, second.code] });
});

test('files that cannot be bounces are refused with the reason', async () => {
  const { officer } = await openBounceOffice();
  const read = (bytes: BlobPart) =>
    officer.deliveries.readBounces({ name: 'a.msg', bytes: new Blob([bytes]) });
  await expect(read('')).rejects.toMatchObject({ code: 'BOUNCE_FILE_EMPTY' });
  await expect(read(new Uint8Array(5 * 1024 ** 2 + 1))).rejects.toMatchObject({
    code: 'BOUNCE_FILE_TOO_LARGE',
    data: { limitMegabytes: 5 },
  });
  const outlook = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
  await expect(read(outlook)).rejects.toMatchObject({ code: 'BOUNCE_FILE_OUTLOOK' });
});

test('exploit: a forged bounce writes nothing but plain words, and sends nothing', async () => {
  const { delivered, readIn, officer, office, smtp, timelineOf } = await openBounceOffice();
  const { code, message } = await delivered();
  const sent = smtp.messages.length;
  const evil =
    '550 5.1.1 <script>alert(1)</script>\u202e\u0007 Bcc: x@example.com\r\n\tBcc: y@example.com =cmd|calc';
  const forged = bounceOf(message, POSTFIX).replace(
    /Diagnostic-Code: smtp; [^\r]*/,
    `Diagnostic-Code: smtp; ${evil}`,
  );
  const { messages } = await readIn(forged);
  expect(messages[0]?.words).toMatch(/^550 5\.1\.1 <script>alert\(1\)<\/script> Bcc: x@example\.com Bcc: y/);
  expect(messages[0]?.words).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect((await timelineOf(code)).at(-1)?.note?.length).toBeLessThanOrEqual(520);
  expect(await columnsWithHiddenCharacters(office.context.db)).toEqual([]);
  await office.idle();
  expect(smtp.messages).toHaveLength(sent);
  expect(JSON.stringify(await officer.requests.show({ code }))).not.toContain('\\u202e');
});

test('exploit: the password that a bounce brings back is kept nowhere', async () => {
  const { delivered, readIn, folder, logged, office } = await openBounceOffice();
  const { message, password } = await delivered();
  // a server that quotes what it refuses
  const quoting = bounceOf(message, POSTFIX).replace(
    /Diagnostic-Code: smtp; [^\r]*/,
    `Diagnostic-Code: smtp; 554 5.7.1 refused: "รหัสผ่าน: ${password}"`,
  );
  const { messages } = await readIn(`${quoting}\r\nรหัสผ่าน: ${password}`);
  expect(messages).toMatchObject([
    { verdict: 'bounced', words: expect.stringMatching(/refused: "รหัสผ่าน: •••"/) },
  ]);
  expect(JSON.stringify(messages)).not.toContain(password);
  await office.idle();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) expect(readFileSync(path).includes(password), name).toBe(false);
  }
  expect(JSON.stringify(logged)).not.toContain(password);
});

test('a reminder that bounced stands in the history of its request, which goes on waiting', async () => {
  const { submitted, officer, office, smtp, stateOf, timelineOf, readIn } = await openBounceOffice();
  const code = await submitted();
  await officer.requests.remind({ code });
  await office.idle();
  const reminder = smtp.messages.at(-1);
  if (!reminder) throw new Error('no reminder has left');
  expect((await readIn(bounceOf(reminder, 'qmail'))).messages).toMatchObject([{ verdict: 'reminder' }]);
  expect(await stateOf(code)).toBe('submitted');
  expect((await timelineOf(code)).at(-1)).toMatchObject({ event: 'remind-bounced', state: 'submitted' });
});

test('only officers and administrators read bounces in', async () => {
  const { signedIn } = await openBounceOffice();
  const auditor = await signedIn(['auditor']);
  await expect(auditor.deliveries.readBounces(fileOf('x'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
