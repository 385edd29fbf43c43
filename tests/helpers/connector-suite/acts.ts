import { expect, test } from 'vitest';
import type { LiveConnector } from '#main/connectors/connector.ts';
import { createOrder, plainOrder, renameOrder, resetOrder, sampleAccount } from '../sample-orders.ts';
import { connected, type PlatformUnderTest } from './platform-under-test.ts';

async function made(connector: LiveConnector, account = sampleAccount()) {
  expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
  return account;
}

export function connectorActs(platform: () => PlatformUnderTest): void {
  test('a new account lets its person in, who must change the password', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
    expect(await platform().signIn(account.address, 'Another-Password-9')).toBe('refused');
  });

  test('the same order again is done, and there is one account', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
    expect(await platform().count(account.address)).toBe(1);
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
  });

  test('two at once for the same account make one', async () => {
    const account = sampleAccount();
    const workers = [connected(platform()), connected(platform())];
    const outcomes = await Promise.all(workers.map((worker) => worker.perform(createOrder(account))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(await platform().count(account.address)).toBe(1);
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
  });

  test('two people at once for the same address: one has it, the other is told', async () => {
    const first = sampleAccount();
    const second = sampleAccount({ address: first.address });
    const connector = connected(platform());
    const outcomes = await Promise.all([first, second].map((one) => connector.perform(createOrder(one))));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'exists']);
    expect(await platform().count(first.address)).toBe(1);
  });

  test("a stranger's address is told and left alone", async () => {
    const connector = connected(platform());
    const account = sampleAccount();
    await platform().addStranger(account.address, 'Strangers-Own-1');
    const outcome = await connector.perform(createOrder(account));
    expect(outcome).toMatchObject({
      kind: 'exists',
      account: { address: account.address, accountKey: null },
    });
    expect(await platform().signIn(account.address, 'Strangers-Own-1')).toBe('accepted');
    expect(await connector.perform(plainOrder(account, 'delete'))).toMatchObject({ kind: 'refused' });
    expect(await platform().count(account.address)).toBe(1);
  });

  test("an account with another's key is never touched", async () => {
    const connector = connected(platform());
    const theirs = await made(connector);
    const ours = sampleAccount({ address: theirs.address });
    for (const order of [resetOrder(ours), plainOrder(ours, 'suspend'), plainOrder(ours, 'delete')])
      expect(await connector.perform(order)).toMatchObject({ kind: 'refused', code: 'ACCOUNT_FOREIGN' });
    expect(await platform().signIn(theirs.address, 'First-Password-1')).toBe('must-change');
  });

  test('names and unit are written anew', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    const changed = { ...account, displayName: 'สมชาย รักดี', lastNameTh: 'รักดี', unitNameTh: 'ศาลแพ่ง' };
    expect(await connector.perform(plainOrder(changed, 'change'))).toMatchObject({ kind: 'done' });
    expect(await connector.lookUp(account.address)).toMatchObject({
      displayName: 'สมชาย รักดี',
      unitNameTh: 'ศาลแพ่ง',
    });
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
  });

  test('after a reset the old password is refused, the new one is to be changed', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    expect(await connector.perform(resetOrder(account))).toMatchObject({ kind: 'done' });
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('refused');
    expect(await platform().signIn(account.address, 'Second-Password-2')).toBe('must-change');
  });

  test('a suspended account lets nobody in, and does again once restored', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    for (const attempt of [1, 2])
      expect(await connector.perform(plainOrder(account, 'suspend')), `${attempt}`).toMatchObject({
        kind: 'done',
      });
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('refused');
    expect(await connector.lookUp(account.address)).toMatchObject({ isSuspended: true });
    for (const attempt of [1, 2])
      expect(await connector.perform(plainOrder(account, 'restore')), `${attempt}`).toMatchObject({
        kind: 'done',
      });
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
  });

  test('a reset does not open a suspended account', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    await connector.perform(plainOrder(account, 'suspend'));
    expect(await connector.perform(resetOrder(account))).toMatchObject({ kind: 'done' });
    expect(await platform().signIn(account.address, 'Second-Password-2')).toBe('refused');
    await connector.perform(plainOrder(account, 'restore'));
    expect(await platform().signIn(account.address, 'Second-Password-2')).toBe('must-change');
  });

  test('an account of ours that is suspended is not told to be made: its password would let nobody in', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    await connector.perform(plainOrder(account, 'suspend'));
    expect(await connector.perform(createOrder(account, 'Second-Password-2'))).toMatchObject({
      kind: 'refused',
      code: 'PLATFORM_DIFFERS',
    });
    expect(await connector.lookUp(account.address)).toMatchObject({ isSuspended: true });
    await connector.perform(plainOrder(account, 'restore'));
    expect(await connector.perform(createOrder(account, 'Second-Password-2'))).toMatchObject({
      kind: 'done',
    });
    expect(await platform().signIn(account.address, 'Second-Password-2')).toBe('must-change');
  });

  test('a deleted account is gone, and deleting it again is done', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    for (const attempt of [1, 2])
      expect(await connector.perform(plainOrder(account, 'delete')), `${attempt}`).toMatchObject({
        kind: 'done',
      });
    expect(await platform().count(account.address)).toBe(0);
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('refused');
  });

  test('what is not there is told as missing', async () => {
    const connector = connected(platform());
    const account = sampleAccount();
    const kinds = ['change', 'suspend', 'restore'] as const;
    for (const order of [...kinds.map((kind) => plainOrder(account, kind)), resetOrder(account)])
      expect(await connector.perform(order), order.kind).toMatchObject({ kind: 'missing' });
    const away = renameOrder(account, `new.${account.address}`);
    expect(await connector.perform(away)).toMatchObject({ kind: 'missing' });
  });

  test('a renamed account keeps its password under the new address, and the old one is free', async () => {
    const connector = connected(platform());
    const account = await made(connector);
    const order = renameOrder({ ...account, displayName: 'สมชาย ใหม่' }, `new.${account.address}`);
    for (const attempt of [1, 2])
      expect(await connector.perform(order), `${attempt}`).toMatchObject({ kind: 'done' });
    expect(await connector.lookUp(account.address)).toBeNull();
    expect(await connector.lookUp(order.address)).toMatchObject({
      accountKey: account.accountKey,
      displayName: 'สมชาย ใหม่',
    });
    expect(await platform().signIn(order.address, 'First-Password-1')).toBe('must-change');
  });

  test('no account is renamed to an address that somebody has', async () => {
    const connector = connected(platform());
    const [account, other] = [await made(connector), await made(connector)];
    const outcome = await connector.perform(renameOrder(account, other.address));
    expect(outcome).toMatchObject({ kind: 'exists', account: { accountKey: other.accountKey } });
    expect(await platform().count(account.address)).toBe(1);
    expect(await platform().count(other.address)).toBe(1);
  });
}
