/** Attributes by which accounts are looked for. */
export type SearchedAttribute = 'externalId' | 'userName' | 'emails.value';

/** A filter for one value, which is written as JSON writes strings (RFC 7644 section 3.4.2.2): it stays plain text. */
export function equals(attribute: SearchedAttribute, value: string): string {
  return `${attribute} eq ${JSON.stringify(value)}`;
}
