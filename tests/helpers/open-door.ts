import type { Page } from '@playwright/test';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { DesktopContract } from '#shared/contract/index.ts';

export type DoorClient = ContractRouterClient<DesktopContract>;

/** A message on its way to or from the page: text, or the bytes of one that carries a file, in base64. */
type Message = { text: string } | { base64: string };

/** The page's end of the bridge: sends a message, and answers the next ones that arrived. */
type Bridged = Window & { testDoor: { ask(message: Message): void; answers(): Promise<Message[]> } };

/**
 * Connects to the office as the page itself does, over a second port of the same window: what a test does with it goes
 * the whole real way, and it shares the page's session. It lasts until the page is closed or loaded again.
 */
export async function openDoor(page: Page): Promise<DoorClient> {
  await page.evaluate(connect);
  const listeners = new Map<string, Array<(event: { data?: string | Uint8Array }) => void>>();
  const tell = (type: string, data?: string | Uint8Array): void => {
    for (const listener of listeners.get(type) ?? []) listener(data === undefined ? {} : { data });
  };
  void passAnswersOn(page, (data) => tell('message', data)).catch(() => tell('close'));
  const port = {
    addEventListener(type: string, listener: (event: { data?: string | Uint8Array }) => void) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    postMessage(data: string | Uint8Array) {
      const message =
        typeof data === 'string' ? { text: data } : { base64: Buffer.from(data).toString('base64') };
      page
        .evaluate((asked) => (window as unknown as Bridged).testDoor.ask(asked), message)
        .catch(() => tell('close'));
    },
  };
  return createORPCClient(new RPCLink({ port: port as unknown as MessagePort }));
}

/** Runs in the page. */
function connect(): void {
  const { port1, port2 } = new MessageChannel();
  let arrived: Message[] = [];
  let wake = (): void => {};
  port1.addEventListener('message', ({ data }: MessageEvent<string | Uint8Array>) => {
    if (typeof data === 'string') arrived.push({ text: data });
    else arrived.push({ base64: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')) });
    wake();
  });
  port1.start();
  (window as unknown as Bridged).testDoor = {
    ask: (message) =>
      port1.postMessage(
        'text' in message
          ? message.text
          : Uint8Array.from(atob(message.base64), (character) => character.charCodeAt(0)),
      ),
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
async function passAnswersOn(page: Page, listener: (data: string | Uint8Array) => void): Promise<never> {
  for (;;) {
    const answers = await page.evaluate(() => (window as unknown as Bridged).testDoor.answers());
    for (const answer of answers)
      listener('text' in answer ? answer.text : Buffer.from(answer.base64, 'base64'));
  }
}
