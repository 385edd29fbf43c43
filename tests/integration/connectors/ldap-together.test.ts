import { expect, onTestFinished, test } from 'vitest';
import { createLdapConnector } from '#main/connectors/ldap/ldap-connector.ts';
import { createOrder, sampleAccount } from '#tests/helpers/sample-orders.ts';
import { ldapSettings } from '#tests/helpers/servers/ldap-platform.ts';
import { addPerson } from '#tests/helpers/servers/mail-platform.ts';
import { OFFICE_PASSWORD, startSlapd } from '#tests/helpers/servers/slapd.ts';

const ORDERS = 40;

async function openDirectory(options: Parameters<typeof startSlapd>[0] = {}) {
  const slapd = await startSlapd(options);
  onTestFinished(() => slapd.close());
  const connector = createLdapConnector(ldapSettings(slapd), OFFICE_PASSWORD);
  onTestFinished(() => connector.close());
  return { slapd, connector };
}

const accounts = Array.from({ length: ORDERS }, (_, index) =>
  sampleAccount({ address: `somchai${index}.ja@coj.go.th`, accountKey: `key-${index}` }),
);

test('of many that are looked for as one, only whoever is there already is told so', async () => {
  const { slapd, connector } = await openDirectory();
  const directory = await slapd.admin();
  onTestFinished(() => directory.unbind());
  // written otherwise than we write it: what is the same address only the directory knows
  await addPerson(directory, { localPart: 'x', address: 'SOMCHAI7.ja@coj.go.th', password: 'Their-Own-1' });
  const expected = accounts.map((_, index) => (index === 7 ? 'exists' : 'done'));
  // the second time each finds its own
  for (const attempt of ['first', 'late']) {
    const outcomes = await Promise.all(accounts.map((account) => connector.perform(createOrder(account))));
    expect([attempt, ...outcomes.map(({ kind }) => kind)]).toEqual([attempt, ...expected]);
  }
});

test('where a directory gives few entries at once, each is asked for by itself', async () => {
  const { connector } = await openDirectory({ entriesAtOnce: 3 });
  const orders = accounts.map((account) => createOrder(account));
  const outcomes = await Promise.all(orders.map((order) => connector.perform(order)));
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']));
});
