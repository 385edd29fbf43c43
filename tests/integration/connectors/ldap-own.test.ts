import { Attribute, Change, Client } from 'ldapts';
import { expect, onTestFinished, test } from 'vitest';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import { createLdapConnector } from '#main/connectors/ldap/ldap-connector.ts';
import { HOSTILE_NAMES } from '#tests/helpers/connector-suite/hostile-names.ts';
import { startFaultyProxy } from '#tests/helpers/faulty-proxy.ts';
import { createOrder, plainOrder, renameOrder, sampleAccount } from '#tests/helpers/sample-orders.ts';
import { ldapSettings, signInResult } from '#tests/helpers/servers/ldap-platform.ts';
import { addPerson } from '#tests/helpers/servers/mail-platform.ts';
import { OFFICE_PASSWORD, PEOPLE_DN, startSlapd } from '#tests/helpers/servers/slapd.ts';

async function openDirectory(overrides: Partial<LdapSettings> = {}) {
  const slapd = await startSlapd();
  onTestFinished(() => slapd.close());
  const directory = await slapd.admin();
  onTestFinished(() => directory.unbind());
  const connector = createLdapConnector(ldapSettings(slapd, overrides), OFFICE_PASSWORD);
  onTestFinished(() => connector.close());
  const dnOf = ({ address }: { address: string }) => `uid=${address.split('@')[0]},${PEOPLE_DN}`;
  return { slapd, directory, connector, dnOf };
}

test('a late attempt at a creation neither undoes the password that the person has chosen nor calls the first one good', async () => {
  const { slapd, connector, dnOf } = await openDirectory();
  const account = sampleAccount();
  await connector.perform(createOrder(account));
  const person = new Client({ url: slapd.ldapsUrl, tlsOptions: { ca: slapd.authority.pem } });
  await person.bind(dnOf(account), 'First-Password-1');
  const modification = new Attribute({ type: 'userPassword', values: ['Chosen-Myself-7'] });
  await person.modify(dnOf(account), new Change({ operation: 'replace', modification }));
  await person.unbind();
  expect(await connector.perform(createOrder(account))).toMatchObject({ code: 'PLATFORM_DIFFERS' });
  expect(await signInResult(slapd, dnOf(account), 'Chosen-Myself-7')).toBe('accepted');
});

test('an account that others made is taken over by a change, and may then be deleted', async () => {
  const { connector, directory } = await openDirectory();
  const account = sampleAccount();
  const [localPart = ''] = account.address.split('@');
  await addPerson(directory, { localPart, address: account.address, password: 'Their-Own-1' });
  expect(await connector.perform(plainOrder(account, 'delete'))).toMatchObject({ code: 'ACCOUNT_FOREIGN' });
  expect(await connector.perform(plainOrder(account, 'change'))).toMatchObject({ kind: 'done' });
  expect(await connector.lookUp(account.address)).toMatchObject({ accountKey: account.accountKey });
  expect(await connector.perform(plainOrder(account, 'delete'))).toMatchObject({ kind: 'done' });
});

test('an account that others made keeps being found while it is renamed', async () => {
  const { connector, directory } = await openDirectory();
  const account = sampleAccount();
  const [localPart = ''] = account.address.split('@');
  await addPerson(directory, { localPart, address: account.address, password: 'Their-Own-1' });
  const order = renameOrder(account, `new.${account.address}`);
  expect(await connector.perform(order)).toMatchObject({ kind: 'done' });
  expect(await connector.lookUp(order.address)).toMatchObject({ accountKey: account.accountKey });
});

test.each(Object.entries(HOSTILE_NAMES))(
  'an entry named by %s is plain text, or refused',
  async (_, name) => {
    const { connector } = await openDirectory({ rdn: { name: 'cn', template: '{displayName}' } });
    const account = sampleAccount({ displayName: name });
    const outcome = await connector.perform(createOrder(account));
    if (outcome.kind === 'done') {
      const renamed = renameOrder({ ...account, displayName: `${name} ${name}` }, `new.${account.address}`);
      expect(await connector.perform(renamed)).toMatchObject({ kind: 'done' });
      expect(await connector.lookUp(renamed.address)).toMatchObject({ accountKey: account.accountKey });
      expect(await connector.perform(plainOrder(renamed, 'delete'))).toMatchObject({ kind: 'done' });
    } else
      expect(outcome).toMatchObject({ kind: 'refused', words: expect.stringContaining('LDAP') as string });
  },
);

test('no password leaves before the way is encrypted, not even when STARTTLS is kept away', async () => {
  const { slapd } = await openDirectory();
  const proxy = await startFaultyProxy(slapd.ldapPort);
  onTestFinished(() => proxy.close());
  const url = `ldap://localhost:${proxy.port}`;
  const connector = createLdapConnector(ldapSettings(slapd, { url }), OFFICE_PASSWORD);
  onTestFinished(() => connector.close());
  await connector.test();
  for (const answers of [0, 1, 2]) {
    proxy.break({ kind: 'cut' }, answers);
    await connector.perform(createOrder(sampleAccount()));
  }
  expect(proxy.sent()).not.toContain(OFFICE_PASSWORD);
  expect(proxy.sent()).not.toContain('First-Password-1');
});

test.each([
  ['{quotaMegabytes}', '3072'],
  ['{quotaKilobytes}', '3145728'],
  ['{quotaBytes}', '3221225472'],
])(
  '3 GB and 25 MB stand in attributes that the map names, here as %s, and the quota is read back',
  async (template, value) => {
    const attributes = [
      ...LDAP_PRESETS.openldap.attributes,
      { name: 'roomNumber', template },
      { name: 'carLicense', template: '{attachmentMegabytes}' },
    ];
    const { connector, directory, dnOf } = await openDirectory({ attributes });
    const account = sampleAccount();
    expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
    const { searchEntries } = await directory.search(dnOf(account), { scope: 'base' });
    expect(searchEntries).toMatchObject([{ roomNumber: value, carLicense: '25' }]);
    expect(await connector.lookUp(account.address)).toMatchObject({ quotaMegabytes: 3072 });
  },
);
