import type { Page } from '@playwright/test';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { DesktopContract } from '#shared/contract/index.ts';

export type DoorClient = ContractRouterClient<DesktopContract>;

/** The page's end of the bridge: sends a message, and answers the next ones that arrived. */
type Bridged = Window & { testDoor: { ask(data: string): void; answers(): Promise<string[]> } };

/**
 * Connects to the office as the page itself does, over a second port of the same window: what a test does with it goes
 * the whole real way, and it shares the page's session. It lasts until the page is closed or loaded again.
 */
export async function openDoor(page: Page): Promise<DoorClient> {
  await page.evaluate(connect);
  const listeners = new Map<string, Array<(event: { data?: string }) => void>>();
  const tell = (type: string, data?: string): void => {
    for (const listener of listeners.get(type) ?? []) listener(data === undefined ? {} : { data });
  };
  void passAnswersOn(page, (data) => tell('message', data)).catch(() => tell('close'));
  const port = {
    addEventListener(type: string, listener: (event: { data?: string }) => void) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    postMessage(data: string) {
      page
        .evaluate((text) => (window as unknown as Bridged).testDoor.ask(text), data)
        .catch(() => tell('close'));
    },
  };
  return createORPCClient(new RPCLink({ port: port as unknown as MessagePort }));
}

/** Runs in the page. */
function connect(): void {
  const { port1, port2 } = new MessageChannel();
  let arrived: string[] = [];
  let wake = (): void => {};
  port1.addEventListener('message', (event: MessageEvent<string>) => {
    arrived.push(event.data);
    wake();
  });
  port1.start();
  (window as unknown as Bridged).testDoor = {
    ask: (data) => port1.postMessage(data),
    async answers() {
      if (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const taken = arrived;
      arrived = [];
      return taken;
    },
  };
  window.postMessage('court-mail:connect', location.origin, [port2]);
}

/** Ends by rejecting, when the page is gone. */
async function passAnswersOn(page: Page, listener: (data: string) => void): Promise<never> {
  for (;;) {
    const answers = await page.evaluate(() => (window as unknown as Bridged).testDoor.answers());
    for (const data of answers) listener(data);
  }
}
