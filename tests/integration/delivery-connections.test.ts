import { expect, onTestFinished, test, vi } from 'vitest';
import { createSmtpMailer } from '#main/delivery/smtp-mailer.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { SMTP_PASSWORD, startSmtp } from '#tests/helpers/smtp.ts';

const byText = (one: string, other: string) => one.localeCompare(other);

/** A server, and a mailer whose connections outlive `idle` milliseconds of silence. */
async function open(idle = 60_000) {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.close());
  const mailer = createSmtpMailer({ connect: 5000, greeting: 5000, silence: 5000, idle });
  onTestFinished(() => mailer.close());
  const messageTo = (place: number) => ({
    to: `person${place}@example.com`,
    subject: 'Test',
    text: 'Test\n',
    messageId: `deliver.${place}.1@coj.go.th`,
  });
  const send = (place: number, senderName = 'IT') =>
    mailer.send(smtp.settings({ senderName }), SMTP_PASSWORD, messageTo(place));
  const prove = (place: number, password = SMTP_PASSWORD) =>
    mailer.send(smtp.settings({ senderName: 'IT' }), password, messageTo(place), 'new-login');
  const arrived = async () =>
    (await Promise.all(smtp.messages.map(readMessage))).map((mail) => mail.messageId ?? '').toSorted(byText);
  return { smtp, mailer, send, prove, arrived };
}

const idsOf = (places: readonly number[]) =>
  places.map((place) => `<deliver.${place}.1@coj.go.th>`).toSorted(byText);
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);

test('many messages share four connections, and each arrives once', async () => {
  const { smtp, send, arrived } = await open();
  await Promise.all(upTo(40).map((place) => send(place)));
  expect(await arrived()).toEqual(idsOf(upTo(40)));
  expect(smtp.connections()).toEqual({ ever: 4, now: 4 });
});

test('connections that the server has ended are opened anew, and nothing arrives twice', async () => {
  const { smtp, send, arrived } = await open();
  for (const place of upTo(5)) {
    await send(place);
    // the next message may or may not be faster than the news
    smtp.hangUp();
  }
  expect(await arrived()).toEqual(idsOf(upTo(5)));
  expect(smtp.connections().ever).toBe(5);
});

test('a recipient who is refused spoils no other message', async () => {
  const { smtp, send, arrived } = await open();
  await send(1);
  smtp.mood = 'refuse-recipient';
  await expect(send(2)).rejects.toMatchObject({ reason: 'recipient', temporary: false });
  smtp.mood = 'accept';
  await send(3);
  expect(await arrived()).toEqual(idsOf([1, 3]));
});

test('other settings open other connections; the former ones end once their messages are through', async () => {
  const { smtp, send, arrived } = await open();
  const former = upTo(8).map((place) => send(place));
  await send(8, 'Another name');
  await Promise.all(former);
  expect(await arrived()).toEqual(idsOf(upTo(9)));
  await vi.waitFor(() => expect(smtp.connections().now).toBe(1));
});

test('nothing stays open where nothing is to be sent, nor after the end', async () => {
  const short = await open(50);
  await short.send(1);
  await vi.waitFor(() => expect(short.smtp.connections().now).toBe(0));
  await short.send(2);
  expect(await short.arrived()).toEqual(idsOf([1, 2]));
  const long = await open();
  await long.send(1);
  long.mailer.close();
  await vi.waitFor(() => expect(long.smtp.connections().now).toBe(0));
});

test('what has to prove a login opens a connection of its own, which ends with it, beside one that is open', async () => {
  const { smtp, send, prove, arrived } = await open();
  await send(1);
  await prove(2);
  expect(smtp.connections().ever).toBe(2);
  await vi.waitFor(() => expect(smtp.connections().now).toBe(1));
  await send(3);
  expect(smtp.connections().ever).toBe(2);
  await expect(prove(4, 'wrong')).rejects.toMatchObject({ reason: 'login', temporary: false });
  await vi.waitFor(() => expect(smtp.connections().now).toBe(1));
  expect(await arrived()).toEqual(idsOf([1, 2, 3]));
});
