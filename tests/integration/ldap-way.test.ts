import { Attribute, Change, Client } from 'ldapts';
import { expect, onTestFinished, test } from 'vitest';
import type { OperationKind } from '#shared/contract/vocabulary.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { inTransaction } from '#main/registry/database.ts';
import { findAccountOfRequest } from '#main/registry/repositories/accounts.ts';
import { findRequest } from '#main/registry/repositories/requests.ts';
import { readMessage } from '#tests/helpers/mail-office.ts';
import { ldapSettings, signInResult } from '#tests/helpers/servers/ldap-platform.ts';
import { startMailPlatform } from '#tests/helpers/servers/mail-platform.ts';
import { OFFICE_PASSWORD, PEOPLE_DN, type TestSlapd } from '#tests/helpers/servers/slapd.ts';
import { SMTP_PASSWORD } from '#tests/helpers/smtp.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const CONTACT = { localPart: 'kulthida.w', address: 'kulthida.w@example.com', password: 'Contact-Own-1' };

/** An office with a directory, a mail store and a mail server, and an applicant who has a mailbox elsewhere. */
async function openWay() {
  const platform = await startMailPlatform();
  await platform.addPerson(CONTACT);
  const post = await openTestOffice();
  const { slapd, smtp } = platform;
  await post.operator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
  await post.operator.settings.saveLdap({ ldap: ldapSettings(slapd), password: OFFICE_PASSWORD });
  const officer = await post.signedIn(['officer']);

  /** Orders one act on the account of a request, as the office does, and waits until it was carried out. */
  async function ordered(code: string, kind: Extract<OperationKind, 'suspend' | 'restore' | 'delete'>) {
    const { db, now } = post.office.context;
    await inTransaction(db, async (trx) => {
      const request = await findRequest(trx, code);
      const account = request && (await findAccountOfRequest(trx, request.id));
      if (!account) throw new Error(`${code} has no account`);
      await appendOperation(trx, request, {
        kind,
        connector: 'ldap',
        account,
        secretCipher: null,
        orderedBy: 'officer',
        at: now(),
      });
    });
    await post.office.idle();
  }
  return { ...platform, ...post, officer, ordered };
}

/** A person changes their own password in the directory. */
async function changeOwnPassword(slapd: TestSlapd, dn: string, from: string, to: string): Promise<void> {
  const client = new Client({
    url: slapd.ldapsUrl,
    tlsOptions: { ca: slapd.authority.pem },
    timeout: 10_000,
  });
  onTestFinished(() => client.unbind());
  await client.bind(dn, from);
  const modification = new Attribute({ type: 'userPassword', values: [to] });
  await client.modify(dn, new Change({ operation: 'replace', modification }));
}

test('from a confirmed request to a mailbox: made, mailed, read, signed in, changed, suspended, restored, deleted', async () => {
  const { officer, confirmed, office, slapd, dovecot, ordered, directory } = await openWay();
  const code = await confirmed();
  const { proposal } = await officer.queue.take({ code });
  const { address } = await officer.queue.provision({ code, localPart: proposal ?? '', connector: 'ldap' });
  await office.idle();
  expect((await officer.requests.show({ code })).state).toBe('delivered');

  // the message lies in the mailbox of the contact address, and there only
  const contact = await dovecot.signIn(CONTACT.address, CONTACT.password);
  await contact.mailboxOpen('INBOX');
  const mail = await contact.fetchOne('*', { source: true });
  const eml = (mail && mail.source) || Buffer.alloc(0);
  const { password, text } = await readMessage({ from: '', to: [], eml });
  expect(text).toContain(address);
  await contact.logout();

  // whoever reads it signs in to the new mailbox, and must change the password before anything else
  const dn = `uid=${address.split('@')[0]},${PEOPLE_DN}`;
  await (await dovecot.signIn(address, password)).logout();
  expect(await signInResult(slapd, dn, password)).toBe('must-change');
  await changeOwnPassword(slapd, dn, password, 'Chosen-Myself-7');
  expect(await signInResult(slapd, dn, 'Chosen-Myself-7')).toBe('accepted');
  await expect(dovecot.signIn(address, password)).rejects.toThrow();

  await ordered(code, 'suspend');
  await expect(dovecot.signIn(address, 'Chosen-Myself-7')).rejects.toThrow();
  await ordered(code, 'restore');
  await (await dovecot.signIn(address, 'Chosen-Myself-7')).logout();
  await ordered(code, 'delete');
  await expect(dovecot.signIn(address, 'Chosen-Myself-7')).rejects.toThrow();
  await expect(directory.search(dn, { scope: 'base' })).rejects.toMatchObject({ code: 32 });

  const { rows } = await officer.operations.list({ states: ['done'], offset: 0, limit: 10 });
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual([
    'create',
    'delete',
    'deliver',
    'restore',
    'suspend',
  ]);
});
