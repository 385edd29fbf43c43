import { type Client, ResultCodeError } from 'ldapts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import { type Connection, openConnection, type Place } from './connection.ts';
import { ConnectionFailure, wordsOf } from './connection-failure.ts';

/** Connections that stay open, each signed in as the office; several orders share one (RFC 4511 section 3.1). */
export interface ConnectionPool {
  use<T>(act: (client: Client) => Promise<T>): Promise<T>;
  /** One for a single purpose, to be closed by whoever asked for it. */
  open(): Promise<Connection>;
  close(): Promise<void>;
}

interface Seat {
  /** Being opened, or open, or ended since. */
  connection: Promise<Connection> | undefined;
  opened: Connection | undefined;
  busy: number;
}

/** What a server answers when a login is not to be: wrong, or of a kind that it does not take. */
const LOGIN_CODES = new Set([7, 8, 32, 34, 48, 49, 50, 53]);

export function createConnectionPool(
  place: Place,
  { bindDn, password, size }: Pick<LdapSettings, 'bindDn'> & { password: string; size: number },
): ConnectionPool {
  const seats: Seat[] = Array.from({ length: size }, () => ({
    connection: undefined,
    opened: undefined,
    busy: 0,
  }));
  let isClosed = false;

  async function open(): Promise<Connection> {
    const connection = await openConnection(place);
    try {
      await connection.client.bind(bindDn, password);
      return connection;
    } catch (error) {
      await connection.close();
      const isRefused = error instanceof ResultCodeError && LOGIN_CODES.has(error.code);
      const words = error instanceof Error ? wordsOf(error) : String(error);
      throw new ConnectionFailure(isRefused ? 'login' : 'unreachable', words);
    }
  }

  /** The seat's connection, or a new one where it has ended; never two at once. */
  function connectionOf(seat: Seat): Promise<Connection> {
    if (seat.opened && !seat.opened.isOpen) seat.connection = seat.opened = undefined;
    seat.connection ??= open().then(
      (connection) => (seat.opened = connection),
      (error: unknown) => {
        seat.connection = undefined;
        throw error;
      },
    );
    return seat.connection;
  }

  return {
    open,
    async use(act) {
      if (isClosed) throw new Error('the connector is closed');
      const seat = seats.reduce((best, next) => (next.busy < best.busy ? next : best));
      seat.busy += 1;
      try {
        return await act((await connectionOf(seat)).client);
      } finally {
        seat.busy -= 1;
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(
        seats.map(async ({ connection }) => (await connection?.catch(() => undefined))?.close()),
      );
    },
  };
}
