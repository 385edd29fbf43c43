import { EqualityFilter, Filter, FilterParser, OrFilter, ResultCodeError } from 'ldapts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import { askTogether } from '../ask-together.ts';
import { attributesToRead } from './attribute-map.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { type DirectoryEntry, directoryEntryOf } from './entry.ts';
import { addressValues, fillTemplate } from './template.ts';

/** How entries are found. Asked for many at once, the directory is asked for them as one: most of its work is the asking. */
export interface Search {
  /** Entries that carry the registry's key, or one of the addresses. */
  find(wanted: { accountKey?: string; addresses: readonly string[] }): Promise<DirectoryEntry[]>;
  /** The entry that carries the registry's key. */
  read(accountKey: string): Promise<DirectoryEntry | undefined>;
}

/** So many entries any server gives at once (AD: 1,000; OpenLDAP: 500, and as few as 50 where somebody set that). */
const TOGETHER = 32;

export function createSearch(settings: LdapSettings, pool: ConnectionPool): Search {
  const { baseDn, keyAttribute } = settings;
  const attributes = attributesToRead(settings);
  const withKey = (value: string) => new EqualityFilter({ attribute: keyAttribute, value });

  async function search(filters: Filter[]): Promise<DirectoryEntry[]> {
    const filter = new OrFilter({ filters });
    const { searchEntries } = await pool.use((client) =>
      client.search(baseDn, { scope: 'sub', filter, attributes }),
    );
    return searchEntries.map(directoryEntryOf);
  }

  /** Undefined where the directory does not answer a question for many: each then asks for itself. */
  async function searchMany(filters: Filter[]): Promise<DirectoryEntry[] | undefined> {
    try {
      return await search(filters);
    } catch (error) {
      if (error instanceof ResultCodeError) return undefined;
      throw error;
    }
  }

  /**
   * What is found for one of many is whose, only the directory could tell, by its own rules of comparing and the office's own
   * filter. But that nothing is found for any of them, as for new accounts, needs no telling.
   */
  const findTogether = askTogether(async (all: readonly Filter[][]) => {
    const [only] = all;
    if (only && all.length === 1) return [await search(only)];
    const found = await searchMany(all.flat());
    return all.map(() => (found?.length === 0 ? [] : undefined));
  }, TOGETHER);

  const readTogether = askTogether(async (keys: readonly string[]) => {
    const found = keys.length === 1 ? await search(keys.map(withKey)) : await searchMany(keys.map(withKey));
    return keys.map((key) => found && { entry: carrying(found, key) });
  }, TOGETHER);

  const carrying = (entries: readonly DirectoryEntry[], key: string) =>
    entries.find((entry) => entry.values(keyAttribute)[0] === key);

  return {
    async find({ accountKey, addresses }) {
      const ours = accountKey === undefined ? [] : [withKey(accountKey)];
      const filters = [...ours, ...addresses.map((one) => addressFilter(settings, one))];
      return (await findTogether(filters)) ?? search(filters);
    },
    async read(accountKey) {
      const answer = await readTogether(accountKey);
      return answer ? answer.entry : carrying(await search([withKey(accountKey)]), accountKey);
    },
  };
}

function addressFilter(settings: LdapSettings, address: string): Filter {
  const escape = (value: string) => Filter.escape(value);
  return FilterParser.parseString(fillTemplate(settings.addressFilter, addressValues(address), escape));
}
