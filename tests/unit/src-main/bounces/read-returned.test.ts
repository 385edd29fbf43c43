import { describe, expect, test } from 'vitest';
import { bounceReasonOf } from '#shared/domain/bounce-reason.ts';
import { messagesIn } from '#main/delivery/bounces/split-mbox.ts';
import { readReturned } from '#main/delivery/bounces/read-returned.ts';
import { BOUNCE_SAMPLES, NO_BOUNCES, type Returning } from '#tests/helpers/bounces/bounce-samples.ts';
import { mutationsOf } from '#tests/helpers/bounces/mutations.ts';

const RETURNING: Returning = {
  messageId: 'deliver.EM6900012357.2@coj.go.th',
  to: 'Somchai.J@example.com',
  copy: [
    'Received: from registry by mail.coj.go.th; Sun, 22 Nov 2026 09:04:58 +0700',
    'Message-ID: <deliver.EM6900012357.2@coj.go.th>',
    'From: it@coj.go.th',
    'To: Somchai.J@example.com',
    'Subject: Account',
    '',
    'รหัสผ่าน: Ab3dEf4gHk6mNp',
  ].join('\r\n'),
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what came back', () => {
  test.each(BOUNCE_SAMPLES)('$name', async ({ write, action, status, reason }) => {
    const [returned, ...others] = await readReturned(bytesOf(write(RETURNING)));
    expect(others).toEqual([]);
    expect(returned?.keys).toEqual(['deliver:EM6900012357:2']);
    expect(returned?.addresses).toContain('somchai.j@example.com');
    const [said] = returned?.statuses ?? [];
    expect(said).toMatchObject({ action, status });
    expect(bounceReasonOf(said?.status ?? null, said?.diagnostic ?? '')).toBe(reason);
    expect(said?.diagnostic).not.toContain('Ab3dEf4gHk6mNp');
  });

  test.each(NO_BOUNCES)('$name is no bounce', async ({ write }) => {
    expect(await readReturned(bytesOf(write(RETURNING)))).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a PDF', '%PDF-1.4\n'],
    ['zeros', '\u0000'.repeat(5000)],
    ['the beginning of an mbox', 'From '],
    ['a lone boundary', '--=_b0undary'],
    ['a lone header', 'a:b'],
  ])('%s is none', async (_name, text) => {
    expect(await readReturned(bytesOf(text))).toEqual([]);
  });

  test('bounces that were forwarded as attachments are read; what they carry in turn is not', async () => {
    const [first, second] = BOUNCE_SAMPLES;
    if (!first || !second) throw new Error('no samples');
    const forwarded = (parts: readonly string[]) =>
      [
        'From: officer@coj.go.th',
        'Subject: Fwd',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=outer',
        '',
        ...parts.flatMap((part) => ['--outer', 'Content-Type: message/rfc822', '', part]),
        '--outer--',
      ].join('\r\n');
    const message = forwarded([first.write(RETURNING), second.write(RETURNING)]);
    const read = await readReturned(bytesOf(message));
    expect(read.map(({ statuses }) => statuses[0]?.action)).toEqual(['failed', 'delayed']);
    const twice = forwarded([message.replaceAll('outer', 'inner')]);
    expect(await readReturned(bytesOf(twice))).toEqual([]);
  });

  test('an mbox holds each of its messages', async () => {
    const mails = BOUNCE_SAMPLES.map(({ write }) => write(RETURNING).replaceAll(/^From /gm, '>From '));
    for (const end of ['\n', '\r\n']) {
      const mbox = mails.map((mail) => `From MAILER-DAEMON Sun Nov 22 09:05:00 2026\r\n${mail}\r\n`).join('');
      const found = [...messagesIn(bytesOf(mbox.replaceAll('\r\n', end)), 100)];
      const read = await Promise.all(found.map((bytes) => readReturned(bytes)));
      expect(read.map((one) => one[0]?.statuses[0]?.action)).toEqual(
        BOUNCE_SAMPLES.map(({ action }) => action),
      );
    }
    expect(
      [...messagesIn(bytesOf('From a\n>From b\n>>From c\n\nFrom d\nx'), 9)].map((bytes) =>
        new TextDecoder().decode(bytes),
      ),
    ).toEqual(['From b\n>From c\n\n', 'x']);
    expect([...messagesIn(bytesOf('From a\n1\n\n'.repeat(50)), 7)]).toHaveLength(7);
  });
});

/** Only a hang takes so long, on however slow a machine. */
const PATIENCE = 120_000;

describe('hostile files', () => {
  /** Each begins as a bounce does and then breaks off, repeats itself or turns into something else. */
  test(
    '2,000 mutated bounces are read or passed over, and none brings more than it may',
    { timeout: PATIENCE },
    async () => {
      const originals = [...BOUNCE_SAMPLES, ...NO_BOUNCES].map(({ write }) => bytesOf(write(RETURNING)));
      let read = 0;
      for (const bytes of mutationsOf(originals, 2000)) {
        for (const message of messagesIn(bytes, 100))
          for (const { keys, statuses, addresses } of await readReturned(message)) {
            read += 1;
            expect(keys.every((key) => /^(deliver|remind):EM\d{10}:\d+$/.test(key))).toBe(true);
            expect(statuses.length).toBeLessThanOrEqual(1000);
            expect(addresses.size).toBeLessThanOrEqual(2000);
          }
      }
      expect(read).toBeGreaterThan(500);
    },
  );

  const MANY = 100_000;
  test.each([
    ['tags that never close', `From: postmaster@x.com\nContent-Type: text/html\n\n${'<'.repeat(MANY)}`],
    ['addresses without an end', `From: postmaster@x.com\n\n${'a@'.repeat(MANY)}`],
    ['one endless word', `From: postmaster@x.com\n\n${'!'.repeat(MANY)}`],
    ['empty lines', `From: postmaster@x.com\n\n${'\n'.repeat(MANY)}`],
    ['brackets', `From: postmaster@x.com\n\n${'('.repeat(MANY)}`],
    [
      'folded fields',
      `From: postmaster@x.com\nContent-Type: message/delivery-status\n\nAction: ${'failed\n '.repeat(MANY)}`,
    ],
    [
      'groups',
      `From: a@x.com\nContent-Type: message/delivery-status\n\n${'Action: failed\n\n'.repeat(MANY)}`,
    ],
    [
      'nested parts',
      `From: postmaster@x.com\n${'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(2000)}`,
    ],
    [
      'boundaries',
      `From: postmaster@x.com\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\n\n'.repeat(MANY / 10)}`,
    ],
  ])('%s', { timeout: PATIENCE }, async (_name, text) => {
    const read = await readReturned(bytesOf(text));
    expect(read.length).toBeLessThanOrEqual(1);
  });
});
