import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { wordsOf } from './connection-failure.ts';
import { dialectOf } from './dialects.ts';
import { directoryEntryOf } from './entry.ts';

const PAGED_RESULTS = '1.2.840.113556.1.4.319';

/**
 * Signs in, reads what the server says of itself (rootDSE, RFC 4512 section 5.1) and the base, and looks whether the server
 * can do what the connector needs.
 * @throws Error in the server's words.
 */
export async function testDirectory(settings: LdapSettings, pool: ConnectionPool): Promise<string> {
  try {
    return await pool.use(async (client) => {
      const attributes = ['supportedControl', 'vendorName', 'vendorVersion', 'dnsHostName'];
      const root = await client.search('', { scope: 'base', attributes });
      const base = await client.search(settings.baseDn, { scope: 'base', attributes: ['objectClass'] });
      if (base.searchEntries.length === 0) throw new Error(`${settings.baseDn}: no such entry`);
      const [entry] = root.searchEntries.map(directoryEntryOf);
      const controls = entry?.values('supportedControl') ?? [];
      const needed = { [PAGED_RESULTS]: 'pagedResults', ...dialectOf(settings.preset).neededControls };
      const missing = Object.entries(needed).filter(([oid]) => !controls.includes(oid));
      if (missing.length > 0)
        throw new Error(`the server has no ${missing.map(([oid, name]) => `${name} (${oid})`).join(', ')}`);
      const told = ['vendorName', 'vendorVersion', 'dnsHostName'].flatMap(
        (name) => entry?.values(name) ?? [],
      );
      return [...told, settings.bindDn, settings.baseDn].join(' · ');
    });
  } catch (error) {
    throw new Error(error instanceof Error ? wordsOf(error) : String(error), { cause: error });
  }
}
