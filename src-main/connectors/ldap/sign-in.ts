import { ResultCodeError } from 'ldapts';
import { type Connection, openConnection, type Place } from './connection.ts';
import { wordsOf } from './connection-failure.ts';

/** Tries passwords out, on a connection of its own: whoever signs in on one is whom it belongs to from then on. */
export interface SignIn {
  /** @returns the server's refusal, or undefined where it let the password in. @throws ConnectionFailure */
  refusal(dn: string, password: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export function createSignIn(place: Place): SignIn {
  let connection: Connection | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function attempt(dn: string, password: string): Promise<string | undefined> {
    if (!connection?.isOpen) connection = await openConnection(place);
    try {
      await connection.client.bind(dn, password);
    } catch (error) {
      if (error instanceof ResultCodeError) return wordsOf(error);
      throw error;
    }
  }

  return {
    // nothing else may be under way on a connection that signs in (RFC 4511 section 4.2.1)
    refusal(dn, password) {
      const mine = last.then(() => attempt(dn, password));
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await last;
      await connection?.close();
    },
  };
}
