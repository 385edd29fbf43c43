import type { Entry } from 'ldapts';

/** An entry of the directory; attribute names have no case (RFC 4512 section 2.5). */
export interface DirectoryEntry {
  dn: string;
  /** Empty where the entry has none, or does not show it. */
  values(name: string): string[];
}

export function directoryEntryOf({ dn, ...attributes }: Entry): DirectoryEntry {
  const byName = new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), [value].flat().map(String)]),
  );
  return { dn, values: (name) => byName.get(name.toLowerCase()) ?? [] };
}
