import { ResultCodeError } from 'ldapts';
import { type Connection, openConnection, type Place } from './connection.ts';
import { wordsOf } from './connection-failure.ts';

/** Tries passwords out, on connections of its own: whoever signs in on one is whom it belongs to from then on. */
export interface SignIn {
  /** @returns the server's refusal, or undefined where it let the password in. @throws ConnectionFailure */
  refusal(dn: string, password: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A connection that one sign-in after the other is tried on: nothing else may be under way on it (RFC 4511 section 4.2.1). */
interface Seat {
  connection: Connection | undefined;
  last: Promise<unknown>;
  waiting: number;
}

/** `size`: sign-ins that are tried at once. */
export function createSignIn(place: Place, size: number): SignIn {
  const seats: Seat[] = Array.from({ length: size }, () => ({
    connection: undefined,
    last: Promise.resolve(),
    waiting: 0,
  }));

  async function attempt(seat: Seat, dn: string, password: string): Promise<string | undefined> {
    if (!seat.connection?.isOpen) seat.connection = await openConnection(place);
    try {
      await seat.connection.client.bind(dn, password);
    } catch (error) {
      if (error instanceof ResultCodeError) return wordsOf(error);
      throw error;
    }
  }

  return {
    async refusal(dn, password) {
      const seat = seats.reduce((best, next) => (next.waiting < best.waiting ? next : best));
      seat.waiting += 1;
      const mine = seat.last.then(() => attempt(seat, dn, password));
      seat.last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        seat.waiting -= 1;
      }
    },
    async close() {
      await Promise.all(
        seats.map(async (seat) => {
          await seat.last;
          await seat.connection?.close();
        }),
      );
    },
  };
}
