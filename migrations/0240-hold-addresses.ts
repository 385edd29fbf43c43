import { type Kysely, sql } from 'kysely';

/**
 * Accounts that are closed for a while, former addresses, and addresses that were let go.
 *
 * One table holds every address that anybody has, had or is about to have, so that one index keeps it unique: an address
 * is never proposed, reserved or renamed to where a row holds it, whatever kind of row that is. A row is
 * - an account (`held_for` empty), whose tombstone it becomes when it is deleted; or
 * - an address held for an account beside its own (`held_for`): the new one while a renaming is under way, the former one
 *   from then on. It is a tombstone from its first day, and nothing is ever asked of the platform about it.
 * `deleted_at` is since when nobody uses the address, from which its retention counts. `released_at`: since then the row
 * holds its address no longer, by an officer's decision, or because a later row of the same holder took it over. It stays
 * for the history; the index leaves it out, so that the address can have a new row.
 *
 * SQLite changes no CHECK, so the table is made anew under its own name: operations refer to it all the while, which is
 * why their references are judged at the end of the transaction.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`PRAGMA defer_foreign_keys = ON`.execute(db);
  await sql`CREATE TABLE account_before AS SELECT * FROM account`.execute(db);
  await sql`DROP TABLE account`.execute(db);
  await createTable(db);
  await sql`
    INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at,
      active_since, deleted_at)
    SELECT id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at, active_since,
      CASE WHEN state = 'deleted' THEN coalesce(deleted_at, active_since, reserved_at) END
    FROM account_before`.execute(db);
  await sql`DROP TABLE account_before`.execute(db);
  await createIndexes(db);
  await createSearch(db);
}

async function createTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL COLLATE NOCASE CHECK (address <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('personal', 'unit')),
      state TEXT NOT NULL CHECK (state IN ('reserved', 'active', 'suspended', 'deleted')),
      person_key TEXT NOT NULL,
      holder_name TEXT NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      request_id INTEGER NOT NULL REFERENCES request (id),
      held_for INTEGER REFERENCES account (id),
      reserved_at TEXT NOT NULL,
      active_since TEXT,
      deleted_at TEXT,
      released_at TEXT,
      CHECK ((state = 'deleted') = (deleted_at IS NOT NULL)),
      CHECK (held_for IS NULL OR state = 'deleted'),
      CHECK (released_at IS NULL OR state = 'deleted')
    ) STRICT`.execute(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE UNIQUE INDEX account_address ON account (address) WHERE released_at IS NULL`.execute(db);
  await sql`CREATE INDEX account_by_person ON account (person_key)`.execute(db);
  await sql`CREATE INDEX account_by_request ON account (request_id)`.execute(db);
  await sql`CREATE INDEX account_by_unit ON account (unit_id)`.execute(db);
  await sql`CREATE INDEX account_held ON account (held_for) WHERE held_for IS NOT NULL`.execute(db);
  // the list of accounts walks along these: by address, of all states or of one
  await sql`CREATE INDEX account_by_address ON account (address, id, state)`.execute(db);
  await sql`CREATE INDEX account_by_state ON account (state, address, id)`.execute(db);
}

/** Trigrams, and words by their first letters, over address, holder, unit and request: as requests have them (0050). */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE VIRTUAL TABLE account_search USING fts5 (
      search_text, content = '', contentless_delete = 1, tokenize = 'trigram'
    )`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE account_words USING fts5 (
      search_text, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
    )`.execute(db);
  for (const index of ['account_search', 'account_words']) await fill(db, index, 'true');
  await keepSearch(db, 'account_search_insert', 'AFTER INSERT ON account', 'a.id = new.id');
  await keepSearch(
    db,
    'account_search_update',
    'AFTER UPDATE OF address, holder_name, unit_id, request_id ON account',
    'a.id = new.id',
  );
  await keepSearch(db, 'account_search_unit', 'AFTER UPDATE OF search_text ON unit', 'a.unit_id = new.id');
}

const fill = (db: Kysely<unknown>, index: string, which: string) =>
  sql.raw(inserting(index, which)).execute(db);

const inserting = (index: string, which: string) => `
  INSERT INTO ${index} (rowid, search_text)
  SELECT a.id, a.address || ' ' || a.holder_name || ' ' || u.search_text || ' ' || r.search_text
  FROM account AS a JOIN unit AS u ON u.id = a.unit_id JOIN request AS r ON r.id = a.request_id WHERE ${which}`;

async function keepSearch(db: Kysely<unknown>, name: string, when: string, which: string): Promise<void> {
  const statements = ['account_search', 'account_words'].flatMap((index) => [
    `DELETE FROM ${index} WHERE rowid IN (SELECT a.id FROM account AS a WHERE ${which})`,
    inserting(index, which),
  ]);
  await sql.raw(`CREATE TRIGGER ${name} ${when} BEGIN ${statements.join('; ')}; END`).execute(db);
}
