import { type Kysely, sql } from 'kysely';

/** Failed proofs, by what was guessed at (one request, one door): so that a restart forgives no guesser. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE guess (
      subject TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      held_until TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
}
