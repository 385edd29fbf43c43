import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import { HOSTILE_NAMES } from '#tests/helpers/connector-suite/hostile-names.ts';
import { createLdapConnector } from '#main/connectors/ldap/ldap-connector.ts';
import { samAccountName } from '#main/connectors/ldap/sam-account-name.ts';
import {
  createOrder,
  plainOrder,
  renameOrder,
  resetOrder,
  sampleAccount,
} from '#tests/helpers/sample-orders.ts';
import { ldapSettings } from '#tests/helpers/servers/ldap-platform.ts';
import { OFFICE_PASSWORD, PEOPLE_DN, startSlapd } from '#tests/helpers/servers/slapd.ts';

/** The few attributes of Active Directory that the preset writes, as slapd can keep them (MS-ADA1 to 3). */
const ACTIVE_DIRECTORY_SCHEMA = `
attributetype ( 1.2.840.113556.1.4.221 NAME 'sAMAccountName' EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.4.656 NAME 'userPrincipalName' EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.2.210 NAME 'proxyAddresses' EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )
attributetype ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.4.96 NAME 'pwdLastSet' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.4.1696 NAME 'lastLogonTimestamp' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.4.90 NAME 'unicodePwd' EQUALITY octetStringMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.2.141 NAME 'department' EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
objectclass ( 1.2.840.113556.1.5.9 NAME 'user' SUP inetOrgPerson STRUCTURAL MAY ( sAMAccountName $ userPrincipalName $ proxyAddresses $ userAccountControl $ pwdLastSet $ lastLogonTimestamp $ unicodePwd $ department ) )
objectclass ( 1.2.840.113556.1.3.30 NAME 'computer' SUP user STRUCTURAL )
`;

/**
 * slapd keeps what is written as Active Directory would be sent it. It does not understand it: no sign-in with such a
 * password, no lock, no forced change; so the last look of the connector, a sign-in, is refused here.
 */
async function startActiveDirectory() {
  const slapd = await startSlapd({ schema: ACTIVE_DIRECTORY_SCHEMA });
  const directory = await slapd.admin();
  const preset = LDAP_PRESETS['active-directory'];
  const objectClasses = ['top', 'user'];
  const settings = ldapSettings(slapd, { preset: 'active-directory', ...preset, objectClasses });
  // the class of the tests' schema stands on inetOrgPerson, which asks for a last name
  const attributes = preset.attributes.map((one) =>
    one.name === 'sn' ? { ...one, template: '{lastNameTh|displayName}' } : one,
  );
  const connector = createLdapConnector({ ...settings, attributes }, OFFICE_PASSWORD);
  const entryOf = async (localPart: string) => {
    const explicitBufferAttributes = ['unicodePwd'];
    const { searchEntries } = await directory.search(`cn=${localPart},${PEOPLE_DN}`, {
      scope: 'base',
      explicitBufferAttributes,
    });
    return searchEntries[0];
  };
  /** An account of somebody else, made by somebody else. */
  async function addStranger(localPart: string, proxyAddresses: string[] = []) {
    const address = `${localPart}@coj.go.th`;
    const names = { cn: localPart, sn: localPart, mail: address, userPrincipalName: address };
    const entry: Record<string, string | string[]> = { objectClass: objectClasses, ...names };
    if (proxyAddresses.length > 0) entry['proxyAddresses'] = proxyAddresses;
    await directory.add(`cn=${localPart},${PEOPLE_DN}`, entry);
  }
  async function close() {
    await connector.close();
    await directory.unbind();
    await slapd.close();
  }
  return { connector, entryOf, addStranger, close };
}

/** One for a single test. */
async function openActiveDirectory() {
  const opened = await startActiveDirectory();
  onTestFinished(opened.close);
  return opened;
}

const SIGN_IN_REFUSED = {
  kind: 'refused',
  code: 'PLATFORM_DIFFERS',
  words: expect.stringContaining('sign-in') as string,
};
const quoted = (password: string) => Buffer.from(`"${password}"`, 'utf16le');

test('a new account is written as Active Directory takes it', async () => {
  const { connector, entryOf } = await openActiveDirectory();
  const account = sampleAccount();
  const [localPart = ''] = account.address.split('@');
  expect(await connector.perform(createOrder(account))).toMatchObject(SIGN_IN_REFUSED);
  expect(await entryOf(localPart)).toEqual({
    dn: `cn=${localPart},${PEOPLE_DN}`,
    objectClass: ['top', 'user'],
    cn: localPart,
    sAMAccountName: localPart,
    userPrincipalName: account.address,
    mail: account.address,
    displayName: 'สมชาย ใจดี',
    givenName: 'สมชาย',
    sn: 'ใจดี',
    description: 'Somchai Jaidee',
    department: 'ศาลจังหวัดเชียงใหม่',
    title: 'นิติกรชำนาญการ',
    telephoneNumber: '053112305',
    employeeNumber: account.accountKey,
    userAccountControl: '512',
    pwdLastSet: '0',
    unicodePwd: quoted('First-Password-1'),
  });
  await connector.perform(resetOrder(account));
  expect(await entryOf(localPart)).toMatchObject({
    unicodePwd: quoted('Second-Password-2'),
    pwdLastSet: '0',
  });
});

test('a suspended account keeps its other flags, and is listed as such', async () => {
  const { connector, entryOf } = await openActiveDirectory();
  const account = sampleAccount();
  const [localPart = ''] = account.address.split('@');
  await connector.perform(createOrder(account));
  expect(await connector.perform(plainOrder(account, 'suspend'))).toMatchObject({ kind: 'done' });
  expect(await entryOf(localPart)).toMatchObject({ userAccountControl: '514' });
  const listed = [];
  for await (const one of connector.list()) listed.push(one);
  expect(listed).toMatchObject([{ address: account.address, isSuspended: true, mustChangePassword: true }]);
  expect(await connector.perform(plainOrder(account, 'restore'))).toMatchObject({ kind: 'done' });
  expect(await entryOf(localPart)).toMatchObject({ userAccountControl: '512' });
});

test('a renamed account has its new address everywhere', async () => {
  const { connector, entryOf } = await openActiveDirectory();
  const account = sampleAccount();
  await connector.perform(createOrder(account));
  const order = renameOrder(account, 'somchai.new@coj.go.th');
  expect(await connector.perform(order)).toMatchObject({ kind: 'done' });
  expect(await entryOf('somchai.new')).toMatchObject({
    mail: order.address,
    userPrincipalName: order.address,
    sAMAccountName: 'somchai.new',
  });
});

test('whoever has the address beside their own is found, named by their own address, and touched by nobody', async () => {
  const { connector, entryOf, addStranger } = await openActiveDirectory();
  const account = sampleAccount();
  await addStranger('somsri.ja', ['SMTP:somsri.ja@coj.go.th', `smtp:${account.address}`]);
  const before = await entryOf('somsri.ja');
  const found = await connector.perform(createOrder(account));
  expect(found).toMatchObject({
    kind: 'exists',
    account: { address: 'somsri.ja@coj.go.th', accountKey: null },
  });
  expect(found).not.toHaveProperty('matches');
  for (const order of [resetOrder(account), plainOrder(account, 'suspend'), plainOrder(account, 'change')])
    expect(await connector.perform(order)).toMatchObject({ kind: 'refused', code: 'ACCOUNT_FOREIGN' });
  expect(await entryOf('somsri.ja')).toEqual(before);
});

test('of several who have the address, the one whose own it is is named, their number told, and none touched', async () => {
  const { connector, addStranger } = await openActiveDirectory();
  const account = sampleAccount();
  await addStranger('somsri.ja', [`smtp:${account.address}`]);
  await addStranger(account.address.split('@')[0] ?? '');
  expect(await connector.perform(createOrder(account))).toMatchObject({
    kind: 'exists',
    account: { address: account.address },
    matches: 2,
  });
  expect(await connector.perform(resetOrder(account))).toMatchObject({ code: 'ACCOUNT_FOREIGN' });
  expect(await connector.lookUp(account.address)).toMatchObject({ address: account.address });
});

test('two long names with the same beginning get two short ones, always the same', () => {
  const short = (key: string) => samAccountName('kanchanaphon.wongsuwan-na-ayutthaya@coj.go.th', key);
  expect(short('a')).toBe(short('a'));
  expect(short('a')).not.toBe(short('b'));
  expect(short('a')).toMatch(/^[a-z.-]{1,13}-[0-9a-f]{6}$/);
  expect(short('a').length).toBeLessThanOrEqual(20);
  expect(samAccountName('exactly.twenty.chars@coj.go.th', 'a')).toBe('exactly.twenty.chars');
});

describe('hostile names', () => {
  let shared: Awaited<ReturnType<typeof startActiveDirectory>>;
  beforeAll(async () => void (shared = await startActiveDirectory()));
  afterAll(() => shared.close());

  test.each(Object.entries(HOSTILE_NAMES))(
    'a name with %s is plain text in an entry, or refused with a reason',
    async (_, name) => {
      const account = sampleAccount({ displayName: name, unitNameTh: name, position: name });
      const [localPart = ''] = account.address.split('@');
      const outcome = await shared.connector.perform(createOrder(account));
      const entry = await shared.entryOf(localPart).catch(() => undefined);
      expect(outcome).toMatchObject({ kind: 'refused', words: expect.stringMatching(/./) as string });
      // what slapd cannot do is the last look: everything before it was done, or nothing
      const isMade = JSON.stringify(outcome).includes('sign-in');
      expect(entry === undefined).toBe(!isMade);
      if (!entry) return;
      expect(entry).toMatchObject({ userAccountControl: '512', unicodePwd: quoted('First-Password-1') });
      for (const attribute of ['displayName', 'department', 'title'])
        expect(String(entry[attribute]).trim()).toBe(name.trim());
    },
  );
});
