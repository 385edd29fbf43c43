import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { Client, ResultCodeError } from 'ldapts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import { ConnectionFailure, connectionFailureOf } from './connection-failure.ts';

/** Where the directory is. `timeoutMs` bounds every single answer, and all of the opening. */
export interface Place extends Pick<LdapSettings, 'url' | 'caCertificate'> {
  timeoutMs: number;
}

/** One encrypted connection, until it ends; then another is opened. */
export interface Connection {
  readonly client: Client;
  readonly isOpen: boolean;
  close(): Promise<void>;
}

/**
 * Opens a connection and encrypts it; nobody has signed in on it yet.
 *
 * ldapts connects again by itself when a connection was lost, in clear and without the login: what was meant for an
 * encrypted connection would go out without encryption. So a client gets one socket in its life.
 * @throws ConnectionFailure
 */
export async function openConnection({ url, caCertificate, timeoutMs }: Place): Promise<Connection> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const encryption: ConnectionOptions = {
    host,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(isIP(host) === 0 && { servername: host }),
    ...(caCertificate !== '' && { ca: caCertificate }),
  };
  let socket: Socket | undefined;
  let encrypted: Socket | undefined;
  let isClosed = false;
  const only = <S extends Socket>(open: () => S): S => {
    if (socket) throw new Error('the connection has ended');
    const opened = open();
    socket = opened;
    opened.setKeepAlive(true, 60_000);
    return opened;
  };
  const isTlsFirst = protocol === 'ldaps:';
  const client = new Client({
    url,
    timeout: timeoutMs,
    connectTimeout: timeoutMs,
    ...(isTlsFirst && { tlsOptions: encryption }),
    createConnection: ((port: number) => only(() => connectTcp(port, host))) as typeof connectTcp,
    createSecureConnection: (first: number | ConnectionOptions) => {
      const opened =
        typeof first === 'number'
          ? only(() => connectTls({ ...encryption, port: first }))
          : connectTls(first);
      sendTogether(opened);
      encrypted = opened;
      return opened;
    },
  });
  try {
    // an extended operation is the first thing said on any connection: it opens it, and STARTTLS encrypts it
    await within(timeoutMs, isTlsFirst ? whoAmI(client) : client.startTLS(encryption));
  } catch (error) {
    socket?.destroy();
    if (error instanceof ResultCodeError && !isTlsFirst && !isPassing(error))
      throw new ConnectionFailure('encryption', error.message);
    throw connectionFailureOf(error);
  }
  return {
    client,
    get isOpen() {
      // a broken one is known by its socket first: the library's own word comes later
      return !isClosed && client.isConnected && !socket?.destroyed && !encrypted?.destroyed;
    },
    async close() {
      isClosed = true;
      // the answer to a good-bye is the end of the connection, which a dead one never gives
      await within(timeoutMs, client.unbind()).catch(() => undefined);
      socket?.destroy();
    },
  };
}

/** "Who am I?" (RFC 4532) opens the connection; what the server answers is of no interest, even that it does not know it. */
async function whoAmI(client: Client): Promise<void> {
  try {
    await client.exop('1.3.6.1.4.1.4203.1.11.3');
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error;
  }
}

/** What is said in the same moment goes out as one: to encrypt and to send costs as much for one question as for many. */
function sendTogether(socket: Socket): void {
  const write: typeof socket.write = socket.write.bind(socket);
  socket.write = ((...said: Parameters<typeof write>) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    return write(...said);
  }) as typeof socket.write;
}

/** Busy and unavailable (RFC 4511 section 4.1.9). */
const isPassing = ({ code }: ResultCodeError) => code === 51 || code === 52;

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
