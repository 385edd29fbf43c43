import { sql } from 'kysely';
import { type Condition, isIndexed, quoted } from './request-text.ts';

/**
 * Whether the account `a` contains every fragment in its address, its holder's or its unit's name: longer fragments
 * anywhere, those of one or two characters at the beginning of words, each kind by an index of its own.
 */
export function textMatches(fragments: readonly string[]): Condition[] {
  const long = fragments.filter(isIndexed).map(quoted);
  const short = fragments
    .filter((fragment) => !isIndexed(fragment))
    .map((fragment) => `${quoted(fragment)}*`);
  return [...found('account_search', long), ...found('account_words', short)];
}

function found(index: string, wanted: readonly string[]): Condition[] {
  if (wanted.length === 0) return [];
  const table = sql.table(index);
  return [sql<boolean>`a.id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${wanted.join(' AND ')})`];
}
