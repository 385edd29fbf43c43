import { Attribute, Change, DN } from 'ldapts';
import type { LdapSettings } from '#shared/contract/ldap.ts';
import type { ConnectionPool } from './connection-pool.ts';
import type { Written } from './dialect.ts';
import { createSearch, type Search } from './search.ts';

/** The few things that are asked of a directory. Names and filters are escaped by the library, values need none. */
export interface Directory extends Search {
  /** The DN of an account of this name. */
  dnOf(rdnValue: string): string;
  add(dn: string, written: Written): Promise<void>;
  /** In one act. `removedFirst` are taken away before they are written. */
  write(dn: string, written: Written, removedFirst?: readonly string[]): Promise<void>;
  /** Names an entry anew, in the same parent. */
  rename(dn: string, rdnValue: string): Promise<void>;
  remove(dn: string): Promise<void>;
}

export function createDirectory(settings: LdapSettings, pool: ConnectionPool): Directory {
  const { baseDn, rdn, objectClasses } = settings;
  const named = (rdnValue: string) => new DN({ [rdn.name]: rdnValue });
  return {
    dnOf: (rdnValue) => `${named(rdnValue).toString()},${baseDn}`,
    ...createSearch(settings, pool),
    add: (dn, written) =>
      pool.use((client) => {
        const attributes = new Map([['objectClass', objectClasses], ...written]);
        return client.add(
          dn,
          attributesOf(attributes).filter(({ values }) => values.length > 0),
        );
      }),
    write: (dn, written, removedFirst = []) => {
      const removals = removedFirst.map((type) => changeOf('delete', new Attribute({ type })));
      const replacements = attributesOf(written).map((attribute) => changeOf('replace', attribute));
      return pool.use((client) => client.modify(dn, [...removals, ...replacements]));
    },
    // as a text the library would look for the parent in it, and find commas in quotes
    rename: (dn, rdnValue) => pool.use((client) => client.modifyDN(dn, named(rdnValue))),
    remove: (dn) => pool.use((client) => client.del(dn)),
  };
}

const changeOf = (operation: 'delete' | 'replace', modification: Attribute) =>
  new Change({ operation, modification });

function attributesOf(written: Written): Attribute[] {
  return [...written].map(([type, values]) => new Attribute({ type, values: values as string[] }));
}
