import { type Kysely, sql } from 'kysely';
import type { Migration } from '#migrations/index.ts';
import type { Registry } from './database.ts';
import { RegistryProblem } from './registry-problem.ts';

interface MigrationLog {
  migration: { name: string; applied_at: string };
}

/** Names of the migrations a registry has, oldest first. */
export async function appliedMigrations(registry: Registry): Promise<string[]> {
  const db = registry as unknown as Kysely<MigrationLog>;
  await sql`CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT`.execute(
    db,
  );
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

/**
 * Brings a registry up to date. Each migration and its record are one transaction (kysely's own Migrator records
 * outside of SQLite's DDL transaction, so a crash between the two would run one twice). `beforeChange` is called once,
 * before the first change to a registry that already holds something: the place for a backup.
 * @returns the names applied now.
 * @throws RegistryProblem `newer` when the registry was written by a newer program.
 */
export async function migrate(
  registry: Registry,
  migrations: readonly Migration[],
  now: () => string,
  beforeChange: (lastApplied: string) => Promise<void>,
): Promise<string[]> {
  const applied = await appliedMigrations(registry);
  const unknown = applied.find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown !== undefined) throw new RegistryProblem('newer', unknown);
  const pending = migrations.filter((migration) => !applied.includes(migration.name));
  const last = applied.at(-1);
  if (pending.length > 0 && last !== undefined) await beforeChange(last);
  const db = registry as unknown as Kysely<MigrationLog>;
  for (const migration of pending) {
    await db.transaction().execute(async (trx) => {
      await migration.up(trx as unknown as Kysely<unknown>);
      await trx.insertInto('migration').values({ name: migration.name, applied_at: now() }).execute();
    });
  }
  return pending.map((migration) => migration.name);
}
