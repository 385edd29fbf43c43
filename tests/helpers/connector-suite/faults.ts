import { expect, onTestFinished, test } from 'vitest';
import type { Order } from '#main/connectors/connector.ts';
import { startFaultyProxy, type Trouble } from '../faulty-proxy.ts';
import { createOrder, plainOrder, resetOrder, sampleAccount } from '../sample-orders.ts';
import { connected, type PlatformUnderTest } from './platform-under-test.ts';

/** More answers than any order takes: connecting, encrypting, signing in, acting, looking. */
const MOST_ANSWERS = 60;

export function connectorFaults(platform: () => PlatformUnderTest): void {
  async function proxied() {
    const proxy = await startFaultyProxy(platform().port);
    onTestFinished(() => proxy.close());
    return proxy;
  }

  /**
   * Gives an order over a way that breaks after each number of answers in turn, until it gets through; then again over a
   * whole one.
   */
  async function brokenEverywhere(
    trouble: Trouble,
    prepare: () => Promise<Order>,
    check: (order: Order) => Promise<void>,
  ): Promise<void> {
    const proxy = await proxied();
    for (let answers = 0; ; answers += 1) {
      expect(answers).toBeLessThan(MOST_ANSWERS);
      const order = await prepare();
      const connector = connected(platform(), { port: proxy.port });
      proxy.break(trouble, answers);
      const outcome = await connector.perform(order);
      const hasStruck = proxy.hasStruck();
      proxy.break({ kind: 'none' });
      if (outcome.kind !== 'done') expect(outcome, `after ${answers}`).toMatchObject({ kind: 'retry' });
      expect(await connector.perform(order), `again after ${answers}`).toMatchObject({ kind: 'done' });
      await check(order);
      await connector.close();
      if (!hasStruck) return;
    }
  }

  test.each([{ kind: 'cut' }, { kind: 'garbage' }] as const)(
    'a creation is whole in the end, wherever the way broke ($kind)',
    async (trouble) => {
      await brokenEverywhere(
        trouble,
        () => Promise.resolve(createOrder(sampleAccount())),
        async ({ address }) => {
          expect(await platform().count(address)).toBe(1);
          expect(await platform().signIn(address, 'First-Password-1')).toBe('must-change');
        },
      );
    },
    120_000,
  );

  test('a reset and a deletion are whole in the end, wherever the way broke', async () => {
    const whole = connected(platform());
    const prepared = async () => {
      const account = sampleAccount();
      await whole.perform(createOrder(account));
      return account;
    };
    await brokenEverywhere(
      { kind: 'cut' },
      async () => resetOrder(await prepared()),
      async ({ address }) =>
        expect(await platform().signIn(address, 'Second-Password-2')).toBe('must-change'),
    );
    await brokenEverywhere(
      { kind: 'cut' },
      async () => plainOrder(await prepared(), 'delete'),
      async ({ address }) => expect(await platform().count(address)).toBe(0),
    );
  }, 120_000);

  test('an answer that never comes is waited for no longer than was set, and the order given again is done', async () => {
    const proxy = await proxied();
    const connector = connected(platform(), { port: proxy.port });
    const account = sampleAccount();
    await connector.test();
    for (const answers of [0, 1]) {
      proxy.break({ kind: 'swallow' }, answers);
      expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'retry' });
    }
    proxy.break({ kind: 'none' });
    expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
    expect(await platform().count(account.address)).toBe(1);
    expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
  });

  test('late answers are answers', async () => {
    const proxy = await proxied();
    const connector = connected(platform(), { port: proxy.port });
    proxy.break({ kind: 'delay', milliseconds: 50 });
    expect(await connector.perform(createOrder(sampleAccount()))).toMatchObject({ kind: 'done' });
  });

  test('whoever takes no connection is tried again later', async () => {
    const proxy = await proxied();
    proxy.break({ kind: 'refuse' });
    const connector = connected(platform(), { port: proxy.port });
    expect(await connector.perform(createOrder(sampleAccount()))).toMatchObject({ kind: 'retry' });
    await expect(connector.test()).rejects.toThrow();
  });

  test('a server that went away and came back is found again by the same connector', async () => {
    const connector = connected(platform());
    const account = sampleAccount();
    await connector.test();
    await platform().stop();
    expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'retry' });
    await platform().start();
    expect(await connector.perform(createOrder(account))).toMatchObject({ kind: 'done' });
    expect(await platform().count(account.address)).toBe(1);
  });
}
