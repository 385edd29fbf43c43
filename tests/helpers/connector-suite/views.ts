import { expect, test } from 'vitest';
import type { PlatformAccount } from '#main/connectors/platform-account.ts';
import { createOrder, sampleAccount } from '../sample-orders.ts';
import { connected, type PlatformUnderTest } from './platform-under-test.ts';

export function connectorViews(platform: () => PlatformUnderTest): void {
  test('an account is found by its address, whatever its case, with our own name of it', async () => {
    const connector = connected(platform());
    const account = sampleAccount();
    await connector.perform(createOrder(account));
    const { address, accountKey, displayName, unitNameTh } = account;
    const found = await connector.lookUp(address.toUpperCase());
    expect(found).toMatchObject({ address, accountKey, displayName, unitNameTh, isSuspended: false });
    expect(await connector.lookUp(`nobody.${address}`)).toBeNull();
  });

  test('every account is listed once, over many pages', async () => {
    const connector = connected(platform(), { pageSize: 2 });
    const accounts = Array.from({ length: 7 }, () => sampleAccount());
    await Promise.all(accounts.map((account) => connector.perform(createOrder(account))));
    const listed: PlatformAccount[] = [];
    for await (const account of connector.list()) listed.push(account);
    const ours = (key: string | null) => listed.filter(({ accountKey }) => accountKey === key);
    for (const account of accounts)
      expect(ours(account.accountKey)).toMatchObject([{ address: account.address }]);
    expect(new Set(listed.map(({ address }) => address)).size).toBe(listed.length);
  });

  test('a list can be broken off', async () => {
    const connector = connected(platform(), { pageSize: 2 });
    await Promise.all([1, 2, 3, 4, 5].map(() => connector.perform(createOrder(sampleAccount()))));
    const giveUp = new AbortController();
    const read = async () => {
      for await (const { address } of connector.list(giveUp.signal))
        giveUp.abort(new Error(`after ${address}`));
    };
    await expect(read()).rejects.toThrow(/^after /);
  });

  test('the test of the connection says what the server is', async () => {
    expect(await connected(platform()).test()).not.toBe('');
  });

  test('a wrong login and a certificate of nobody are refused in words, and nothing is made', async () => {
    for (const wrong of [{ isLoginWrong: true }, { isAuthorityWrong: true }]) {
      const connector = connected(platform(), wrong);
      const account = sampleAccount();
      await expect(connector.test()).rejects.toThrow();
      const code = wrong.isLoginWrong ? 'PLATFORM_LOGIN' : 'PLATFORM_CERTIFICATE';
      expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'refused', code });
      await expect(connector.lookUp(account.address)).rejects.toThrow();
      expect(await platform().count(account.address)).toBe(0);
    }
  });
}
