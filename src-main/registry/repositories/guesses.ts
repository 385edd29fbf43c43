import type { Registry } from '../database.ts';

/** How often something was guessed at in a row, and until when nobody may guess again. Instants ISO 8601 in UTC. */
export interface StoredGuesses {
  subject: string;
  count: number;
  heldUntil: string;
  at: string;
}

export async function saveGuesses(
  db: Registry,
  { subject, count, heldUntil, at }: StoredGuesses,
): Promise<void> {
  const values = { count, held_until: heldUntil, at };
  await db
    .insertInto('guess')
    .values({ subject, ...values })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(values))
    .execute();
}

export async function deleteGuesses(db: Registry, subject: string): Promise<void> {
  await db.deleteFrom('guess').where('subject', '=', subject).execute();
}

/** What was guessed at lately, oldest first; what was not since `since` is forgotten. */
export async function guessesSince(db: Registry, since: string): Promise<StoredGuesses[]> {
  await db.deleteFrom('guess').where('at', '<', since).execute();
  return db
    .selectFrom('guess')
    .select(['subject', 'count', 'held_until as heldUntil', 'at'])
    .orderBy('at')
    .execute();
}
