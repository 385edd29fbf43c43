import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { LiveConnector } from '../connector.ts';
import { accountOf, attributesToRead } from './attribute-map.ts';
import { carryOut } from './acts.ts';
import type { Place } from './connection.ts';
import { createConnectionPool } from './connection-pool.ts';
import { createDirectory } from './directory.ts';
import { directoryEntryOf } from './entry.ts';
import { outcomeOfError } from './outcome.ts';
import { createSignIn } from './sign-in.ts';
import { testDirectory } from './test-directory.ts';

export { checkLdapMap } from './attribute-map.ts';

/** As many as work at once on one server; each carries several orders. */
const CONNECTIONS = 2;
/** New passwords are tried out each alone on its connection. */
const SIGN_INS = 4;

/** Tries settings out without keeping anything open. @throws Error in the server's words. */
export async function testLdap(settings: LdapSettings, password: string): Promise<string> {
  const connector = createLdapConnector(settings, password);
  try {
    return await connector.test();
  } finally {
    await connector.close();
  }
}

/**
 * Accounts in an LDAP directory (RFC 4510): OpenLDAP or Active Directory, by settings that an administrator can edit.
 * Nothing is connected until the first order.
 */
export function createLdapConnector(
  settings: LdapSettings,
  password: string,
): LiveConnector & { id: 'ldap' } {
  const { url, caCertificate, timeoutSeconds, bindDn } = settings;
  const place: Place = { url, caCertificate, timeoutMs: timeoutSeconds * 1000 };
  const pool = createConnectionPool(place, { bindDn, password, size: CONNECTIONS });
  const directory = createDirectory(settings, pool);
  const signIn = createSignIn(place, SIGN_INS);
  const desk = { settings, directory, signIn };

  return {
    id: 'ldap',
    async perform(order) {
      try {
        return await carryOut(desk, order);
      } catch (error) {
        return outcomeOfError(error);
      }
    },
    async lookUp(address) {
      const accounts = (await directory.find({ addresses: [address] })).map((entry) =>
        accountOf(settings, entry),
      );
      // a directory also finds those that have the address beside their own
      const own = accounts.find((account) => account.address === address.toLowerCase());
      return own ?? accounts[0] ?? null;
    },
    async *list(signal) {
      // a server keeps one list under way for each connection (RFC 2696)
      const connection = await pool.open();
      try {
        const pages = connection.client.searchPaginated(settings.baseDn, {
          scope: 'sub',
          filter: settings.listFilter,
          attributes: attributesToRead(settings),
          paged: { pageSize: settings.pageSize },
        });
        for await (const { searchEntries } of pages) {
          signal?.throwIfAborted();
          for (const entry of searchEntries) yield accountOf(settings, directoryEntryOf(entry));
        }
      } finally {
        await connection.close();
      }
    },
    test: () => testDirectory(settings, pool),
    async close() {
      await Promise.all([pool.close(), signIn.close()]);
    },
  };
}
