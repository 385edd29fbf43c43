import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** The office has a few hundred different statements. */
const MOST = 500;
const REPEATED = /^\s*(?:select|insert|update|delete|with|begin|commit|savepoint|release)\b/i;
const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i;

/**
 * A connection that keeps its statements ready: to prepare one takes SQLite as long as many take to run, and the office
 * says the same few hundred all day. SQLite itself prepares one anew whose tables have changed, but not the shape in which
 * the driver gives its rows back: then all are forgotten.
 */
export function keepStatements(sqlite: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    close() {
      kept.clear();
      sqlite.close();
    },
    prepare(source) {
      if (CHANGES_TABLES.test(source)) kept.clear();
      if (!REPEATED.test(source)) return sqlite.prepare(source);
      const ready = kept.get(source);
      // somebody may still be reading its rows one by one
      if (ready && !ready.busy) return ready;
      const prepared = sqlite.prepare(source);
      if (kept.size >= MOST) kept.clear();
      kept.set(source, prepared);
      return prepared;
    },
  };
}
