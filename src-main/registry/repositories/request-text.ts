import { type RawBuilder, sql } from 'kysely';
import type { Registry } from '../database.ts';

export type Condition = RawBuilder<boolean>;

/** How free text is looked up: a text index finds some fragments, the rest is looked at request by request. */
export interface TextSearch {
  /** `request_search` or `request_words`; its `rowid` is the request's id. */
  index: RawBuilder<unknown>;
  match: Condition;
  /** Whether the request `l` also contains what the index does not answer; undefined when nothing is left. */
  rest: Condition | undefined;
}

/** Three characters are the least that the trigram index finds. */
const INDEXED = 3;

/** Whether the trigram index finds it. */
export const isIndexed = (fragment: string) => [...fragment].length >= INDEXED;
/** As a text index takes it literally. */
export const quoted = (fragment: string) => `"${fragment.replaceAll('"', '""')}"`;

/** Longer fragments are found anywhere; those of one or two characters at the beginning of words. */
export function textSearch(fragments: readonly string[]): TextSearch {
  const long = fragments.filter(isIndexed);
  const short = fragments.filter((fragment) => !isIndexed(fragment));
  if (long.length > 0) {
    const match = sql<boolean>`request_search MATCH ${long.map(quoted).join(' AND ')}`;
    const rest = short.length > 0 ? containsAll(short) : undefined;
    return { index: sql.table('request_search'), match, rest };
  }
  const match = sql<boolean>`request_words MATCH ${short.map((fragment) => `${quoted(fragment)}*`).join(' AND ')}`;
  return { index: sql.table('request_words'), match, rest: undefined };
}

/** The requests that the text index finds, by arrival, no more than `limit`. */
export async function matchingIds(
  db: Registry,
  { index, match }: TextSearch,
  limit: number,
): Promise<number[]> {
  const found = sql<{ rowid: number }>`SELECT rowid FROM ${index} WHERE ${match} LIMIT ${limit}`;
  return (await found.execute(db)).rows.map((row) => row.rowid);
}

/** Whether the text of request `l` contains every fragment; the text lies with the wide rows. */
export function containsAll(fragments: readonly string[]): Condition {
  const conditions = fragments.map((fragment) =>
    isIndexed(fragment)
      ? sql<boolean>`instr(search_text, ${fragment})`
      : sql<boolean>`instr(' ' || search_text, ${` ${fragment}`})`,
  );
  return sql<boolean>`EXISTS (SELECT 1 FROM request WHERE request.id = l.id AND ${sql.join(conditions, sql` AND `)})`;
}
