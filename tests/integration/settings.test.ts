import { expect, onTestFinished, test } from 'vitest';
import type { PlatformSettings } from '#shared/contract/settings.ts';
import { makeAuthority } from '#tests/helpers/certificates.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { MAIL } from '#tests/helpers/sample-settings.ts';
import { SMTP_PASSWORD, startSmtp } from '#tests/helpers/smtp.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

async function openSettings() {
  const post = await openTestOffice();
  const smtp = await startSmtp();
  onTestFinished(() => smtp.close());
  return { ...post, smtp, administrator: await post.signedIn(['administrator']) };
}

test('before anybody sets anything, the platform of the letters holds', async () => {
  const { administrator } = await openSettings();
  expect(await administrator.settings.show({})).toMatchObject({
    mail: null,
    platform: { domain: 'coj.go.th', webmailUrl: 'https://mail.coj.go.th', connector: 'bulk-file' },
    security: { idleLockMinutes: 10 },
  });
  await expect(administrator.settings.sendTestMessage({ to: 'a@example.com' })).rejects.toMatchObject({
    code: 'MAIL_NOT_CONFIGURED',
  });
});

test('mail settings are kept, the password never comes back, and null keeps it', async () => {
  const { administrator, smtp, office, operator } = await openSettings();
  const mail = smtp.settings();
  await administrator.settings.saveMail({ mail, password: SMTP_PASSWORD });
  const shown = await administrator.settings.show({});
  expect(shown.mail).toEqual({ ...mail, caCertificate: mail.caCertificate.trim(), passwordSet: true });
  expect(JSON.stringify(shown)).not.toContain(SMTP_PASSWORD);
  const to = 'admin@example.com';
  expect((await administrator.settings.sendTestMessage({ to })).words).toMatch(/^250 /);
  await administrator.settings.saveMail({ mail: { ...mail, senderName: 'IT' }, password: null });
  await administrator.settings.sendTestMessage({ to });
  expect((await readMessage(smtp.messages[1])).from?.name).toBe('IT');
  expect(smtp.messages.map((message) => message.to)).toEqual([[to], [to]]);

  await administrator.settings.saveMail({ mail, password: '' });
  expect((await administrator.settings.show({})).mail?.passwordSet).toBe(false);
  await expect(administrator.settings.sendTestMessage({ to })).rejects.toMatchObject({
    code: 'MAIL_FAILED',
    data: { reason: 'login' },
  });
  const { rows } = await operator.audit.list({ subject: 'mail', offset: 0, limit: 20 });
  expect(rows.map(({ action }) => action)).toContain('settings.sendTestMessage');
  const stored = await office.context.db.selectFrom('setting').selectAll().execute();
  expect(JSON.stringify([rows, stored])).not.toContain(SMTP_PASSWORD);
});

test("the office's own authority is read when it is saved", async () => {
  const { administrator, smtp } = await openSettings();
  const save = (caCertificate: string) =>
    administrator.settings.saveMail({ mail: smtp.settings({ caCertificate }), password: null });
  const chain = smtp.authority.pem + '\n' + (await makeAuthority('Second')).pem;
  await save(chain);
  await save('');
  const broken = smtp.authority.pem.replace(/[A-Za-z0-9+/]{40}/, 'A'.repeat(40));
  for (const pem of ['rubbish', broken, `${smtp.authority.pem}\n${broken}`])
    await expect(save(pem)).rejects.toMatchObject({ code: 'CERTIFICATE_UNREADABLE' });
  expect((await administrator.settings.show({})).mail?.caCertificate).toBe('');
});

test('a test message that fails says why in the words of the server', async () => {
  const { administrator, smtp } = await openSettings();
  await administrator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
  smtp.mood = 'refuse-recipient';
  await expect(administrator.settings.sendTestMessage({ to: 'a@example.com' })).rejects.toMatchObject({
    code: 'MAIL_FAILED',
    data: { reason: 'recipient', words: expect.stringContaining('no such mailbox') as string },
  });
});

test('a template that could not be filled in is refused with its column', async () => {
  const { administrator } = await openSettings();
  const { platform } = await administrator.settings.show({});
  const save = (...bulkColumns: PlatformSettings['bulkColumns']) =>
    administrator.settings.savePlatform({
      ...platform,
      bulkColumns: [...platform.bulkColumns, ...bulkColumns],
    });
  const faulty = (column: string, reason: string) => ({ code: 'TEMPLATE_FAULTY', data: { column, reason } });
  await expect(save({ header: 'id', template: '{nationalId}' })).rejects.toMatchObject(
    faulty('id', 'placeholder {nationalId}'),
  );
  await expect(save({ header: 'x', template: 'a}{' })).rejects.toMatchObject(faulty('x', 'brace'));
  await expect(save({ header: 'address', template: '' })).rejects.toMatchObject(
    faulty('address', 'header-twice'),
  );
  await expect(save({ header: 'x', template: '={password}' })).rejects.toMatchObject(faulty('x', 'formula'));
  const without = platform.bulkColumns.filter(({ template }) => template !== '{password}');
  await expect(
    administrator.settings.savePlatform({ ...platform, bulkColumns: without }),
  ).rejects.toMatchObject(faulty('{password}', 'missing'));
  await save({ header: 'mailHost', template: 'mail.{domain}' });
  expect((await administrator.settings.show({})).platform.bulkColumns.at(-1)?.header).toBe('mailHost');
});

test('another domain and connector are proposed from then on', async () => {
  const { administrator, confirmed } = await openSettings();
  const { platform } = await administrator.settings.show({});
  await administrator.settings.savePlatform({
    ...platform,
    domain: 'example.go.th',
    connector: 'manual-task',
  });
  const taken = await administrator.queue.take({ code: await confirmed() });
  expect(taken).toMatchObject({ domain: 'example.go.th', connector: 'manual-task' });
});

test('the idle lock is a setting', async () => {
  const { administrator } = await openSettings();
  await administrator.settings.saveSecurity({ idleLockMinutes: 3 });
  expect(await administrator.session.current({})).toMatchObject({ idleLockMinutes: 3 });
});

test('only an administrator changes settings; an auditor may look', async () => {
  const { signedIn } = await openSettings();
  const auditor = await signedIn(['auditor']);
  expect((await auditor.settings.show({})).mail).toBeNull();
  const denied = { code: 'NOT_ALLOWED', data: { needs: ['administrator'] } };
  await expect(auditor.settings.saveSecurity({ idleLockMinutes: 3 })).rejects.toMatchObject(denied);
  const officer = await signedIn(['officer']);
  await expect(officer.settings.sendTestMessage({ to: 'a@example.com' })).rejects.toMatchObject(denied);
});

test('a connector that this office cannot use is not offered, not set and not ordered with', async () => {
  const { operator, confirmed } = await openTestOffice();
  const { connectors, platform } = await operator.settings.show({});
  expect(connectors).toEqual(['bulk-file', 'manual-task']);
  const refusal = { code: 'CONNECTOR_UNAVAILABLE', data: { connector: 'scim' } };
  const saved = operator.settings.savePlatform({ ...platform, connector: 'scim' });
  await expect(saved).rejects.toMatchObject(refusal);
  const code = await confirmed();
  expect((await operator.queue.take({ code })).connectors).toEqual(connectors);
  const ordered = operator.queue.provision({ code, localPart: 'kulthida.wo', connector: 'scim' });
  await expect(ordered).rejects.toMatchObject(refusal);
});

test('exploit: the mail server’s stored password is told to another server, another door of it, or a stranger’s certificate', async () => {
  const { signedIn } = await openTestOffice();
  const administrator = await signedIn(['administrator']);
  const { pem } = await makeAuthority();
  await administrator.settings.saveMail({ mail: MAIL, password: 'Mail-Secret-1' });
  for (const change of [{ host: '127.0.0.2' }, { port: 2 }, { caCertificate: pem }])
    await expect(
      administrator.settings.saveMail({ mail: { ...MAIL, ...change }, password: null }),
      JSON.stringify(change),
    ).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  await administrator.settings.saveMail({ mail: { ...MAIL, senderName: 'สทส' }, password: null });
});
