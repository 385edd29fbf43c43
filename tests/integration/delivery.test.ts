import { expect, onTestFinished, test } from 'vitest';
import { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { makeAuthority } from '#tests/helpers/certificates.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { SMTP_PASSWORD, startSmtp, type TestSmtpOptions } from '#tests/helpers/smtp.ts';
import type { MailSettings } from '#shared/contract/settings.ts';

const MESSAGE = {
  to: 'kulthida.w@example.com',
  subject: 'ทดสอบ / Test',
  text: 'สวัสดี\nHello\n',
  messageId: 'deliver.EM6900012357.1@coj.go.th',
};
const mailer = createSmtpMailer({ connect: 2000, greeting: 2000, silence: 300, idle: 10_000 });

async function start(options?: TestSmtpOptions) {
  const smtp = await startSmtp(options);
  onTestFinished(() => smtp.close());
  const send = (overrides?: Partial<MailSettings>, password: string | null = SMTP_PASSWORD) =>
    mailer.send(smtp.settings(overrides), password, MESSAGE);
  const failure = async (...given: Parameters<typeof send>) => {
    const error = await send(...given).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(MailFailure);
    const { reason, temporary, message } = error as MailFailure;
    return { reason, temporary, message };
  };
  return { smtp, send, failure };
}

test.each(['starttls', 'tls'] as const)(
  'a message goes out over %s with a login, as it was written',
  async (security) => {
    const { smtp, send } = await start({ security });
    expect(await send()).toMatch(/^250 /);
    expect(smtp.messages).toHaveLength(1);
    expect(smtp.messages[0]).toMatchObject({ from: 'it@coj.go.th', to: ['kulthida.w@example.com'] });
    const mail = await readMessage(smtp.messages[0]);
    expect(mail).toMatchObject({
      subject: MESSAGE.subject,
      text: MESSAGE.text,
      messageId: `<${MESSAGE.messageId}>`,
      from: { name: 'สำนักเทคโนโลยีสารสนเทศ', address: 'it@coj.go.th' },
    });
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  },
);

test('an address with a display name or a second recipient in it reaches nobody else', async () => {
  const { smtp } = await start();
  const to = 'kulthida.w@example.com, other@example.com';
  await mailer.send(smtp.settings(), SMTP_PASSWORD, { ...MESSAGE, to }).catch(() => undefined);
  expect(smtp.messages.flatMap((message) => message.to)).not.toContain('other@example.com');
});

test('a certificate of an unknown authority ends it before anything is said', async () => {
  const { smtp, failure } = await start();
  const stranger = await makeAuthority('Stranger');
  for (const caCertificate of [stranger.pem, ''])
    expect(await failure({ caCertificate })).toMatchObject({ reason: 'certificate', temporary: false });
  expect(smtp.messages).toEqual([]);
});

test('a certificate for another host ends it too', async () => {
  const { smtp, failure } = await start({ security: 'tls', hostname: 'mail.example.go.th' });
  expect(await failure()).toMatchObject({ reason: 'certificate', temporary: false });
  expect(smtp.messages).toEqual([]);
});

test('a server without STARTTLS gets neither login nor message: somebody may have taken it out', async () => {
  const { smtp, failure } = await start({ withoutStartTls: true });
  expect(await failure()).toMatchObject({ reason: 'certificate', temporary: false });
  expect(smtp.messages).toEqual([]);
});

test('a wrong password is for a person to mend', async () => {
  const { failure } = await start();
  expect(await failure({}, 'wrong')).toMatchObject({ reason: 'login', temporary: false });
  expect(await failure({}, null)).toMatchObject({ reason: 'login', temporary: false });
});

test('a refused recipient comes back with the words of the server', async () => {
  const { smtp, failure } = await start();
  smtp.mood = 'refuse-recipient';
  const refused = await failure();
  expect(refused).toMatchObject({ reason: 'recipient', temporary: false });
  expect(refused.message).toContain('no such mailbox');
});

test('greylisting passes with the second attempt', async () => {
  const { smtp, send, failure } = await start();
  smtp.mood = 'greylist';
  expect(await failure()).toMatchObject({ reason: 'recipient', temporary: true });
  await send();
  expect(smtp.messages).toHaveLength(1);
});

test('a connection dropped in the middle of the message, or a server that never answers, is tried again', async () => {
  const { smtp, failure } = await start();
  smtp.mood = 'drop';
  expect(await failure()).toMatchObject({ reason: 'unreachable', temporary: true });
  smtp.mood = 'hang';
  expect(await failure()).toMatchObject({ reason: 'unreachable', temporary: true });
});

test('a port where nobody listens and a host that nobody knows are tried again', async () => {
  const { smtp, failure } = await start();
  await smtp.close();
  expect(await failure()).toMatchObject({ reason: 'unreachable', temporary: true });
  expect(await failure({ host: 'mail.invalid' })).toMatchObject({ reason: 'unreachable', temporary: true });
});
