import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What a broken way does to the server's answers: lets them pass; lets them pass late; breaks the connection off instead;
 * gives rubbish instead; keeps them to itself, with the connection open; or takes no new connection at all.
 */
export type Trouble =
  | { kind: 'none' }
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'cut' }
  | { kind: 'garbage' }
  | { kind: 'swallow' }
  | { kind: 'refuse' };

/** A way between a client and a server that can be broken. What the client sends always arrives. */
export interface FaultyProxy {
  port: number;
  /** From now on, after so many more pieces of answers: the act was done, and nobody heard of it. */
  break(trouble: Trouble, afterAnswers?: number): void;
  /** Whether the trouble has come about since it was set. */
  hasStruck(): boolean;
  /** Everything that clients have sent, as whoever listens on the way reads it. */
  sent(): string;
  close(): Promise<void>;
}

const RUBBISH = Buffer.from('\x7f\xff\x00 this is no answer \r\n\r\n'.repeat(4), 'latin1');

/** Starts a proxy before a server on the loopback; at first all is well. */
export async function startFaultyProxy(serverPort: number): Promise<FaultyProxy> {
  const sockets = new Set<Socket>();
  let trouble: Trouble = { kind: 'none' };
  let passing = 0;
  let struck = false;
  const sent: Buffer[] = [];
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    if (trouble.kind === 'refuse') return strike(() => client.destroy());
    const upstream = connect(serverPort, '127.0.0.1');
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.end());
    client.on('data', (data: Buffer) => {
      sent.push(data);
      upstream.write(data);
    });
    upstream.on('data', (data) => answer(client, data));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    break(wanted, afterAnswers = 0) {
      trouble = wanted;
      passing = afterAnswers;
      struck = false;
    },
    hasStruck: () => struck,
    sent: () => Buffer.concat(sent).toString('latin1'),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };

  function strike(act: () => void): void {
    struck = true;
    act();
  }

  function answer(client: Socket, data: Buffer): void {
    if (trouble.kind === 'none' || trouble.kind === 'refuse') return void client.write(data);
    if (passing > 0) {
      passing -= 1;
      return void client.write(data);
    }
    const { kind } = trouble;
    if (kind === 'cut') return strike(() => client.destroy());
    if (kind === 'garbage') return strike(() => client.end(RUBBISH));
    if (kind === 'swallow') return strike(() => undefined);
    const { milliseconds } = trouble;
    strike(() => setTimeout(() => client.write(data), milliseconds));
  }
}
