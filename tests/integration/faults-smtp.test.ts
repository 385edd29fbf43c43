import { expect, onTestFinished, test } from 'vitest';
import type { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { startFaultyProxy, type Trouble } from '#tests/helpers/faulty-proxy.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { SMTP_PASSWORD, startSmtp } from '#tests/helpers/smtp.ts';

/** More answers than any message takes: greeting, encrypting, signing in, the message itself. */
const MOST_ANSWERS = 40;
const PATIENT = { connect: 20_000, greeting: 20_000, silence: 20_000, idle: 20_000 };
/** For answers that never come. On a slow machine it may give up what would have come: that is a fault like others. */
const IMPATIENT = { ...PATIENT, greeting: 400, silence: 400 };

async function open() {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.close());
  const proxy = await startFaultyProxy(smtp.port);
  onTestFinished(() => proxy.close());
  /** One attempt on a way of its own. @returns the failure, or undefined where it was sent. */
  async function attempt(messageId: string, mailer = createSmtpMailer(PATIENT)) {
    onTestFinished(() => mailer.close());
    const message = { to: 'person@example.com', subject: 'Test', text: 'Test\n', messageId };
    return mailer.send(smtp.settings({ port: proxy.port }), SMTP_PASSWORD, message).then(
      () => undefined,
      (failure: unknown) => failure as MailFailure,
    );
  }
  const arrived = async (messageId: string) =>
    (await Promise.all(smtp.messages.map(readMessage))).filter((mail) => mail.messageId === `<${messageId}>`)
      .length;
  return { smtp, proxy, attempt, arrived };
}

const BREAKS = [{ kind: 'cut' }, { kind: 'garbage' }, { kind: 'swallow' }] as const satisfies Trouble[];

test.each(BREAKS)(
  'wherever the way to the mail server breaks ($kind): what is told to be sent has arrived, and what is tried again arrives',
  async (trouble) => {
    const { proxy, attempt, arrived } = await open();
    const silent: number[] = [];
    for (let answers = 0; ; answers += 1) {
      expect(answers).toBeLessThan(MOST_ANSWERS);
      const messageId = `deliver.${trouble.kind}${answers}.1@coj.go.th`;
      proxy.break(trouble, answers);
      const patience = trouble.kind === 'swallow' ? IMPATIENT : PATIENT;
      const failure = await attempt(messageId, createSmtpMailer(patience));
      const hasStruck = proxy.hasStruck();
      proxy.break({ kind: 'none' });
      const before = await arrived(messageId);
      expect(before).toBeLessThanOrEqual(1);
      if (failure === undefined) expect(before).toBe(1);
      else expect(failure, `after ${answers}`).toMatchObject({ reason: 'unreachable', temporary: true });
      if (failure && before === 1) silent.push(answers);
      if (failure) expect(await attempt(messageId)).toBeUndefined();
      // once more where the first one's acceptance was lost, and never a third time
      expect([1, failure ? 2 : 1]).toContain(await arrived(messageId));
      if (!hasStruck) break;
    }
    // the answer to the message itself was lost: it had arrived, nobody knew, and the second one bears the same name
    expect(silent.length).toBeGreaterThan(0);
  },
  60_000,
);

test('late answers of the mail server are answers', async () => {
  const { proxy, attempt, arrived } = await open();
  proxy.break({ kind: 'delay', milliseconds: 40 });
  expect(await attempt('deliver.late.1@coj.go.th')).toBeUndefined();
  expect(await arrived('deliver.late.1@coj.go.th')).toBe(1);
});

test('a mail server that takes no connection is tried again later', async () => {
  const { proxy, attempt } = await open();
  proxy.break({ kind: 'refuse' });
  expect(await attempt('deliver.refused.1@coj.go.th')).toMatchObject({
    reason: 'unreachable',
    temporary: true,
  });
  proxy.break({ kind: 'none' });
  expect(await attempt('deliver.refused.1@coj.go.th')).toBeUndefined();
});

test('a message whose acceptance was lost on a connection in use is not sent again by the mailer itself', async () => {
  const { proxy, attempt, arrived } = await open();
  for (let answers = 0; ; answers += 1) {
    expect(answers).toBeLessThan(MOST_ANSWERS);
    const mailer = createSmtpMailer(PATIENT);
    expect(await attempt(`deliver.first${answers}.1@coj.go.th`, mailer)).toBeUndefined();
    const messageId = `deliver.second${answers}.1@coj.go.th`;
    proxy.break({ kind: 'cut' }, answers);
    const failure = await attempt(messageId, mailer);
    proxy.break({ kind: 'none' });
    expect(await arrived(messageId)).toBeLessThanOrEqual(1);
    if (failure === undefined) continue;
    expect(failure).toMatchObject({ reason: 'unreachable', temporary: true });
    if ((await arrived(messageId)) === 1) return;
  }
});
