import Database from 'better-sqlite3';
import type { Statement } from '../helpers/sent-statements.ts';

/** Runs the same statements with nothing around them. */
export function openBare(path: string): { run(statements: readonly Statement[]): void; close(): void } {
  const sqlite = new Database(path, { readonly: true });
  sqlite.pragma('cache_size = -65536');
  return {
    run: (statements) => {
      for (const { sql, parameters } of statements) sqlite.prepare(sql).all(...parameters);
    },
    close: () => void sqlite.close(),
  };
}
