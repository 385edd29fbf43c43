import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { credentialsMessage } from '#main/delivery/credentials-message.ts';
import { createSmtpMailer, type SmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { HOSTILE_TEXTS, REFUSED_TEXTS } from '#tests/helpers/bulk-orders.ts';
import { HOSTILE_ADDRESSES } from '#tests/helpers/hostile-addresses.ts';
import { SMTP_PASSWORD, startSmtp, type TestSmtp } from '#tests/helpers/smtp.ts';

const TO = 'kulthida@example.com';

let smtp: TestSmtp;
let mailer: SmtpMailer;
beforeAll(async () => {
  smtp = await startSmtp();
  mailer = createSmtpMailer();
});
afterAll(async () => {
  mailer.close();
  await smtp.close();
});

/** Sends the credentials of somebody with these names. @returns what arrived, and how the message reads. */
async function sent(name: string, to = TO, subjectAddress = 'kulthida.wo@coj.go.th') {
  const person = {
    titleTh: 'นางสาว',
    firstNameTh: name,
    lastNameTh: name,
    firstNameEn: name,
    lastNameEn: name,
  };
  const request = {
    code: 'EM6900012357',
    kind: 'unit' as const,
    ...person,
    unitNameTh: name,
    unitNameEn: name,
  };
  const message = credentialsMessage({
    request,
    address: subjectAddress,
    password: 'Kx7mPq4RtW9aHn',
    webmailUrl: 'https://mail.coj.go.th',
  });
  const before = smtp.messages.length;
  await mailer.send(smtp.settings(), SMTP_PASSWORD, { ...message, to, messageId: 'x@coj.go.th' });
  const [captured, ...others] = smtp.messages.slice(before);
  if (!captured || others.length > 0) throw new Error(`${others.length + 1} messages`);
  return { captured, mail: await PostalMime.parse(captured.eml), message };
}

const headersOf = ({ headers }: Awaited<ReturnType<typeof sent>>['mail']) =>
  headers.map(({ key }) => key).toSorted();

test.each([...HOSTILE_TEXTS, ...REFUSED_TEXTS].map(([trick, text]) => [trick, text] as const))(
  '%s in a name stands in the message as plain text: no header, no recipient, no part of its own',
  async (_, name) => {
    const [plain, hostile] = [await sent('Kulthida'), await sent(name)];
    expect(headersOf(hostile.mail)).toEqual(headersOf(plain.mail));
    expect(hostile.captured.to).toEqual([TO]);
    expect([hostile.mail.html, hostile.mail.attachments]).toEqual([undefined, []]);
    const shown = (text: string) => text.replace(/\r\n?|\n/g, '\n').trim();
    expect(shown(hostile.mail.text ?? '')).toBe(shown(hostile.message.text.toWellFormed()));
  },
);

test.each(HOSTILE_ADDRESSES)('a message to an address with %s goes to nobody else', async (_, to) => {
  const before = smtp.messages.length;
  const failure = await sent('Kulthida', to).catch((error: unknown) => error);
  for (const { to: recipients, eml } of smtp.messages.slice(before)) {
    expect(recipients).toHaveLength(1);
    const { bcc, cc } = await PostalMime.parse(eml);
    expect([bcc, cc]).toEqual([undefined, undefined]);
  }
  if (smtp.messages.length === before)
    expect(failure).toMatchObject({ name: 'MailFailure', temporary: false });
});

test('an account’s address with a header behind it makes no header of the subject that holds it', async () => {
  const { mail, captured } = await sent('Kulthida', TO, 'a@coj.go.th\r\nBcc: all@coj.go.th');
  expect(captured.to).toEqual([TO]);
  expect(headersOf(mail)).toEqual(headersOf((await sent('Kulthida')).mail));
  expect(mail.subject).toContain('Bcc: all@coj.go.th');
});
