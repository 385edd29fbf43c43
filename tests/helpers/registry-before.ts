import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { MIGRATIONS } from '#migrations/index.ts';
import { openDatabase } from '#main/registry/database.ts';
import { migrate } from '#main/registry/migrate.ts';

/** A registry as it was before the migration whose name begins with `next`, and the way on from there. */
export async function openRegistryBefore(next: string, at = '2026-11-22T02:00:00.000Z') {
  const folder = mkdtempSync(join(tmpdir(), 'registry-before-'));
  const database = openDatabase(join(folder, 'registry.sqlite'));
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { db } = database;
  const run = (end: string) =>
    migrate(
      db,
      MIGRATIONS.filter(({ name }) => name < end),
      () => at,
      () => Promise.resolve(),
    );
  await run(next);
  /** Up to the one whose name begins with `end`, or to the last. */
  return { db, migrateOn: (end = '\uffff') => run(end) };
}
