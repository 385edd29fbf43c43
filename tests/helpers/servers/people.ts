import { Attribute, Change, type Client } from 'ldapts';
import { PEOPLE_DN } from './slapd-conf.ts';

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
