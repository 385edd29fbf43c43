import { AsyncLocalStorage } from 'node:async_hooks';
import Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect, type Transaction } from 'kysely';
import { keepStatements } from './statement-cache.ts';
import type { Tables } from './tables.ts';

/** The registry's tables, inside or outside a transaction. */
export type Registry = Kysely<Tables>;
/** Handed to what must happen together or not at all. */
export type RegistryTransaction = Transaction<Tables>;

export interface OpenDatabase {
  db: Registry;
  /** Copies the whole registry to `path` while it is in use. */
  backup(path: string): Promise<void>;
  /** SQLite's own check of the file; `[]` when it is sound. */
  findFaults(): string[];
  close(): Promise<void>;
}

/**
 * Opens (or makes) a registry file. WAL with synchronous FULL: what was answered as saved is on the disk, pulled plug
 * or not. `secure_delete` overwrites what is deleted: secrets are gone, not merely unlinked.
 */
export function openDatabase(path: string): OpenDatabase {
  const sqlite = new Database(path, { timeout: 5000 });
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('secure_delete = ON');
    sqlite.pragma('cache_size = -65536');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new RegistryDialect(sqlite) });
  return {
    db,
    backup: async (target) => void (await sqlite.backup(target)),
    findFaults: () => {
      const found = sqlite.pragma('integrity_check(20)', { simple: false }) as { integrity_check: string }[];
      const broken = sqlite.pragma('foreign_key_check') as { table: string; rowid: number }[];
      return [
        ...found.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
        ...broken.map((row) => `foreign key of ${row.table} row ${row.rowid}`),
      ];
    },
    close: () => db.destroy(),
  };
}

/**
 * Kysely rolls back whatever fails; SQLite has rolled back itself after some failures of the disk, and a second rollback
 * would fail and hide why.
 */
class RegistryDialect extends SqliteDialect {
  readonly #sqlite: Database.Database;
  constructor(sqlite: Database.Database) {
    super({ database: keepStatements(sqlite) });
    this.#sqlite = sqlite;
  }
  override createDriver() {
    const driver = super.createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.rollbackTransaction = async (connection) => {
      if (this.#sqlite.inTransaction) await rollback(connection);
    };
    return driver;
  }
}

/** What goes on within a transaction, and whether it is still open. */
const transactions = new AsyncLocalStorage<{ isOpen: boolean }>();

/** Runs `work` in one transaction: all of it is written, or nothing. */
export function inTransaction<Result>(
  db: Registry,
  work: (trx: RegistryTransaction) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute((trx) => {
    const transaction = { isOpen: true };
    return transactions.run(transaction, async () => {
      try {
        return await work(trx);
      } finally {
        transaction.isOpen = false;
      }
    });
  });
}

/**
 * What asks the registry for something by itself. There is one connection, which an open transaction has: called within
 * one it would wait for the transaction, and the transaction for it, for ever.
 * @throws Error instead of that.
 */
export function outsideTransaction<Arguments extends unknown[], Result>(
  work: (...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    if (transactions.getStore()?.isOpen)
      throw new Error('called within a transaction, for which it would wait for ever');
    return work(...args);
  };
}

/**
 * Runs `work` within a transaction so that it can fail alone: what it wrote is taken back, and the rest goes on.
 * @throws what `work` threw. After a fault of the disk SQLite may have rolled back everything; then nothing is taken back.
 */
export async function inSavepoint(trx: RegistryTransaction, work: () => Promise<void>): Promise<void> {
  await sql`SAVEPOINT alone`.execute(trx);
  try {
    await work();
  } catch (error) {
    // without a transaction there is no savepoint either, and why is what the caller must learn
    await takeBack(trx).catch(() => {});
    throw error;
  }
  await sql`RELEASE alone`.execute(trx);
}

async function takeBack(trx: RegistryTransaction): Promise<void> {
  await sql`ROLLBACK TO alone`.execute(trx);
  await sql`RELEASE alone`.execute(trx);
}
