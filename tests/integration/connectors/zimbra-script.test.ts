import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Order } from '#main/connectors/connector.ts';
import { HOSTILE_TEXTS } from '#tests/helpers/bulk-orders.ts';
import {
  createOrder,
  plainOrder,
  renameOrder,
  resetOrder,
  sampleAccount,
} from '#tests/helpers/sample-orders.ts';
import { startZimbraHost, zimbraAccount } from '#tests/helpers/zimbra-host.ts';
import type { ZimbraAccounts } from '#tests/helpers/zmprov-double.ts';

function openZimbraHost(accounts?: ZimbraAccounts) {
  const host = startZimbraHost(accounts);
  onTestFinished(host.close);
  return host;
}

/** One of each act on an account that is there, each on another one. */
function everyAct() {
  const orders = (['change', 'suspend', 'restore', 'delete'] as const).map((kind) =>
    plainOrder(sampleAccount(), kind),
  );
  const moved = sampleAccount();
  return [resetOrder(sampleAccount()), ...orders, renameOrder(moved, `new.${moved.address}`)];
}

/** The accounts that orders are about, with the key that each is to carry. */
const accountsOf = (orders: readonly Order[], keyOf: (order: Order) => string | null) =>
  Object.fromEntries(
    orders.map((order) => [
      'formerAddress' in order ? order.formerAddress : order.address,
      zimbraAccount(keyOf(order)),
    ]),
  );

test.each([
  ['carries another’s key', 'somebody-elses-key'],
  ['carries no key', null],
])('exploit: an account that %s is acted on before anybody looks whose it is', (_, key) => {
  const orders = everyAct();
  const before = accountsOf(orders, () => key);
  const host = openZimbraHost(before);
  expect(new Set(host.carriedOut(...orders).results)).toEqual(new Set(['foreign']));
  expect(host.accounts()).toEqual(before);
});

test('what carries our key is acted on, and the log says so', () => {
  const orders = everyAct();
  const host = openZimbraHost(accountsOf(orders, ({ accountKey }) => accountKey));
  expect(new Set(host.carriedOut(...orders).results)).toEqual(new Set(['ok']));
  const accounts = host.accounts();
  for (const order of orders) {
    const account = accounts[order.address];
    if (order.kind === 'delete') expect(account).toBeUndefined();
    if (order.kind === 'reset') expect(account?.password).toBe(order.password);
    if (order.kind === 'rename') expect(account?.values['displayName']).toEqual([order.displayName]);
    if (order.kind === 'suspend') expect(account?.values['zimbraAccountStatus']).toEqual(['locked']);
  }
  expect(readdirSync(host.temporary)).toEqual([]);
});

test('what is not there is missing, and to delete it is done', () => {
  const host = openZimbraHost();
  const orders = everyAct();
  const { results } = host.carriedOut(...orders);
  expect(results).toEqual(orders.map(({ kind }) => (kind === 'delete' ? 'ok' : 'missing')));
  expect(host.accounts()).toEqual({});
});

test('a file run again is done again, and gives nobody a password back that its person has changed', () => {
  const host = openZimbraHost();
  const account = sampleAccount();
  const [order, rename] = [createOrder(account), renameOrder(account, `new.${account.address}`)];
  const first = host.carriedOut(order);
  expect(first.results).toEqual(['ok']);
  expect(host.accounts()[account.address]?.password).toBe(order.password);
  expect(host.carriedOut(resetOrder(account, 'Chosen-Myself-7')).results).toEqual(['ok']);
  expect(host.run(first.number, [order]).results).toEqual(['ok']);
  expect(host.accounts()[account.address]?.password).toBe('Chosen-Myself-7');
  const moved = host.carriedOut(rename);
  expect([moved.results, host.run(moved.number, [rename]).results]).toEqual([['ok'], ['ok']]);
  expect(Object.keys(host.accounts())).toEqual([rename.address]);
});

test('exploit: a creation ordered again for an account that is half made is told to be done with a password never set', () => {
  const host = openZimbraHost();
  const account = sampleAccount();
  host.carriedOut(createOrder(account, 'Password-Of-Order-1'));
  const again = { ...account, idempotencyKey: 'create:EM69000001:2' };
  const refused = host.carriedOut(createOrder(again, 'short'));
  expect(refused.results).toEqual(['error']);
  expect(host.accounts()[account.address]?.password).toBe('Password-Of-Order-1');
  expect(host.carriedOut(createOrder(again, 'Password-Of-Order-2')).results).toEqual(['ok']);
  expect(host.accounts()[account.address]?.password).toBe('Password-Of-Order-2');
});

test('an address that somebody else has is told; theirs stays theirs, whether made or renamed to', () => {
  const [account, other] = [sampleAccount(), sampleAccount()];
  const before = {
    [other.address]: zimbraAccount(other.accountKey),
    [account.address]: zimbraAccount(account.accountKey),
  };
  const host = openZimbraHost(before);
  const wanted = { ...account, address: other.address };
  expect(host.carriedOut(createOrder(wanted)).results).toEqual(['exists']);
  expect(host.carriedOut(renameOrder(account, other.address)).results).toEqual(['exists']);
  expect(host.accounts()[other.address]).toEqual(before[other.address]);
});

test('the rows of one batch are told apart, each by its own account', () => {
  const [ours, theirs, gone] = [sampleAccount(), sampleAccount(), sampleAccount()];
  const host = openZimbraHost({
    [ours.address]: zimbraAccount(ours.accountKey),
    [theirs.address]: zimbraAccount('another'),
  });
  const orders = [ours, theirs, gone].map((account) => plainOrder(account, 'suspend'));
  expect(host.carriedOut(...orders, createOrder(sampleAccount())).results).toEqual([
    'ok',
    'foreign',
    'missing',
    'ok',
  ]);
});

describe('through the script', () => {
  const orders = HOSTILE_TEXTS.map(([, text]) =>
    createOrder(sampleAccount({ displayName: text, position: text, unitNameTh: text })),
  );
  let carried: { results: string[]; accounts: ZimbraAccounts };
  beforeAll(() => {
    const host = startZimbraHost();
    const { results } = host.carriedOut(...orders);
    const renewed = host.carriedOut(...orders.map((order) => plainOrder(order, 'change')));
    carried = { results: [...results, ...renewed.results], accounts: host.accounts() };
    host.close();
  });

  test('every row is done', () => expect(new Set(carried.results)).toEqual(new Set(['ok'])));

  test.each(HOSTILE_TEXTS.map(([trick, text], index) => [trick, text, index] as const))(
    'a name with %s reaches zmprov as plain text',
    (_, text, index) => {
      const values = carried.accounts[orders[index]?.address ?? '']?.values ?? {};
      expect([values['displayName'], values['title'], values['company']]).toEqual([[text], [text], [text]]);
    },
  );
});
