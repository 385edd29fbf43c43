import { Change, Attribute, type Client } from 'ldapts';
import { onTestFinished } from 'vitest';
import { startSmtp } from '../smtp.ts';
import { startDovecot } from './dovecot.ts';
import { lmtpDelivery } from './lmtp.ts';
import { PEOPLE_DN, startSlapd } from './slapd.ts';

/** A whole mail platform: accounts in OpenLDAP, mailboxes in Dovecot, and an SMTP server whose mail arrives there. */
export async function startMailPlatform() {
  const slapd = await startSlapd();
  onTestFinished(() => slapd.close());
  const dovecot = await startDovecot(slapd);
  onTestFinished(() => dovecot.close());
  const smtp = await startSmtp({ authority: slapd.authority, deliver: lmtpDelivery(slapd, dovecot) });
  onTestFinished(() => smtp.close());
  const directory = await slapd.admin();
  onTestFinished(() => directory.unbind());

  return { slapd, dovecot, smtp, directory, addPerson: (person: Person) => addPerson(directory, person) };
}

export interface Person {
  localPart: string;
  address: string;
  password: string;
}

/** An account that others made. @returns its DN. */
export async function addPerson(
  directory: Client,
  { localPart, address, password }: Person,
): Promise<string> {
  const dn = `uid=${localPart},${PEOPLE_DN}`;
  const names = { uid: localPart, cn: localPart, sn: localPart, mail: address };
  await directory.add(dn, { objectClass: 'inetOrgPerson', ...names, userPassword: password });
  return dn;
}

/** Sets one attribute of an entry, as the directory's master. */
export async function setAttribute(
  directory: Client,
  dn: string,
  type: string,
  values: string[],
): Promise<void> {
  await directory.modify(
    dn,
    new Change({ operation: 'replace', modification: new Attribute({ type, values }) }),
  );
}
