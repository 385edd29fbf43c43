import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '#migrations/index.ts';
import { inTransaction, openDatabase, type OpenDatabase } from './database.ts';
import { type KeyGuard, loadOrCreateKey, recoveryKeyFile } from './key-file.ts';
import { migrate } from './migrate.ts';
import referenceUnits from './reference/units.json' with { type: 'json' };
import { addReferenceUnits, countUnits } from './repositories/units.ts';
import { RegistryProblem, registryProblemOf } from './registry-problem.ts';
import { createVault, type Vault } from './vault.ts';
import { takeWriterLock } from './writer-lock.ts';

export interface OpenRegistry extends Omit<OpenDatabase, 'close'> {
  vault: Vault;
  /** The migrations applied by this opening. */
  migrated: string[];
  /** The text of a key file that opens this registry anywhere; see `recoveryKeyFile`. */
  recoveryKey(): string;
  /** Closes the file and lets another program open it. */
  close(): Promise<void>;
}

/**
 * Opens the registry in `folder`, makes it on first use, and brings it up to date after a backup.
 * @throws RegistryProblem when it is damaged, locked, read-only, of a newer program, or its key is missing; nothing of
 * it has been changed then.
 */
export async function openRegistry(
  folder: string,
  guard: KeyGuard,
  now: () => string,
): Promise<OpenRegistry> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // of a disk that may not be written SQLite would only say that it cannot open a file
    accessSync(folder, constants.W_OK);
    const lock = takeWriterLock(join(folder, 'writer.lock'));
    try {
      return await openLocked(folder, guard, now, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw registryProblemOf(error) ?? error;
  }
}

async function openLocked(folder: string, guard: KeyGuard, now: () => string, lock: { release(): void }) {
  const path = join(folder, 'registry.sqlite');
  const file = statSync(path, { throwIfNoEntry: false });
  const existed = file !== undefined && file.size > 0;
  const keyPath = join(folder, 'registry.key');
  const backups = join(folder, 'backups');
  // every registry leaves this folder: a fresh one in its place would give the same document codes a second time
  if (!existed && existsSync(backups)) throw new RegistryProblem(file ? 'damaged' : 'unreachable', path);
  const key = loadOrCreateKey(keyPath, guard, existed);
  const vault = createVault(key);
  const database = openDatabase(path);
  try {
    const migrated = await migrate(database.db, MIGRATIONS, now, async (last) => {
      mkdirSync(backups, { recursive: true, mode: 0o700 });
      await database.backup(join(backups, `${now().replaceAll(':', '-')}-after-${last}.sqlite`));
    });
    await checkKey(database, vault, keyPath, now);
    if ((await countUnits(database.db)) < referenceUnits.length) {
      await inTransaction(database.db, (trx) => addReferenceUnits(trx, referenceUnits));
    }
    mkdirSync(backups, { recursive: true, mode: 0o700 });
    const close = async () => {
      await database.close();
      lock.release();
    };
    return { ...database, vault, migrated, recoveryKey: () => recoveryKeyFile(key), close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A registry remembers the fingerprint of its key: with another key nothing it encrypted could be read. */
async function checkKey(
  { db }: OpenDatabase,
  vault: Vault,
  keyPath: string,
  now: () => string,
): Promise<void> {
  const fingerprint = JSON.stringify(vault.fingerprint('key', 'registry'));
  const stored = await db.selectFrom('setting').select('value').where('name', '=', 'key').executeTakeFirst();
  if (stored && stored.value !== fingerprint) throw new RegistryProblem('key-missing', keyPath);
  if (stored) return;
  const row = { name: 'key', value: fingerprint, secret_cipher: null, changed_at: now() };
  await db.insertInto('setting').values(row).execute();
}
