import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Registry } from '#main/registry/database.ts';
import { hasHiddenCharacters } from '#shared/domain/thai-text.ts';

type Row = Record<string, unknown>;

/** What counting failed sign-ins may change though the call was refused. */
const COUNTERS = ['failed_sign_ins', 'next_sign_in_at', 'locked_until', 'last_sign_in_at'];
const COUNTED = ['session.sign-in-failed', 'session.locked-out'];

async function tables(db: Registry): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'guess'
    ORDER BY name`.execute(db);
  return rows.map((row) => row.name);
}

const rowsOf = async (db: Registry, table: string) =>
  (await sql<Row>`SELECT * FROM ${sql.table(table)}`.execute(db)).rows;

const withoutCounters = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !COUNTERS.includes(column)));

/** A fingerprint of everything the registry holds, except the counters of failed sign-ins and proofs. */
export async function registryState(db: Registry): Promise<string> {
  const hash = createHash('sha256');
  for (const table of await tables(db)) {
    const rows = (await rowsOf(db, table)).filter((row) => !COUNTED.includes(String(row['action'])));
    hash.update(JSON.stringify([table, rows.map(withoutCounters)]));
  }
  return hash.digest('hex');
}

/** Goes up with every row that is written, undone or not: while it stands still there is nothing to compare. */
export async function writesSoFar(db: Registry): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT total_changes() AS total`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Bytes in the order of letters, no text. */
const NO_TEXT = ['sort_key'];

/** `table.column` of every text that carries a character nobody sees. */
export async function columnsWithHiddenCharacters(db: Registry): Promise<string[]> {
  const found = new Set<string>();
  for (const table of await tables(db)) {
    for (const row of await rowsOf(db, table)) {
      for (const [column, value] of Object.entries(row))
        if (typeof value === 'string' && !NO_TEXT.includes(column) && hasHiddenCharacters(value))
          found.add(`${table}.${column}`);
    }
  }
  return [...found].toSorted();
}
