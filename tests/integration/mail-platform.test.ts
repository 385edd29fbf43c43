import { Client } from 'ldapts';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { setAttribute, startMailPlatform } from '#tests/helpers/servers/mail-platform.ts';
import { SMTP_PASSWORD, SMTP_USERNAME } from '#tests/helpers/smtp.ts';

const person = { localPart: 'malee', address: 'malee@example.go.th', password: 'Own-Password-1' };

test('a message handed to the SMTP server is read over IMAP by whoever the directory lets in', async () => {
  const { dovecot, smtp, addPerson, slapd } = await startMailPlatform();
  await addPerson(person);
  const transport = createTransport({
    host: 'localhost',
    port: smtp.port,
    requireTLS: true,
    tls: { ca: slapd.authority.pem },
    auth: { user: SMTP_USERNAME, pass: SMTP_PASSWORD },
  });
  const mail = { from: 'it@coj.go.th', subject: 'สวัสดี', text: 'ข้อความ' };
  await transport.sendMail({ ...mail, to: person.address });
  await expect(transport.sendMail({ ...mail, to: 'nobody@example.go.th' })).rejects.toThrow(/550 5\.1\.1/);

  const imap = await dovecot.signIn(person.address, person.password);
  await imap.mailboxOpen('INBOX');
  const message = await imap.fetchOne('*', { envelope: true });
  expect(message && message.envelope?.subject).toBe('สวัสดี');
  await imap.logout();
});

test('a wrong password and a locked account are refused', async () => {
  const { dovecot, addPerson, directory } = await startMailPlatform();
  const dn = await addPerson(person);
  await expect(dovecot.signIn(person.address, 'Another-1')).rejects.toThrow();
  await setAttribute(directory, dn, 'pwdAccountLockedTime', ['000001010000Z']);
  await expect(dovecot.signIn(person.address, person.password)).rejects.toThrow();
});

test('the directory takes no login in clear', async () => {
  const { slapd, addPerson } = await startMailPlatform();
  const dn = await addPerson(person);
  const inClear = new Client({ url: slapd.ldapUrl });
  await expect(inClear.bind(dn, person.password)).rejects.toMatchObject({ code: 13 });
  await inClear.unbind();
});
