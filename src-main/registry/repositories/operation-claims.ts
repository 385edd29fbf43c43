import type { Registry, RegistryTransaction } from '../database.ts';
import { beginAttempt } from './operation-attempts.ts';
import { type Operation, toOperation } from './operations.ts';

/**
 * Claims the operation that has been due longest: it is `running` until `until`, and its attempt is counted now,
 * so that one which brings the program down is counted too.
 */
export async function claimDueOperation(
  trx: RegistryTransaction,
  { worker, now, until }: { worker: string; now: string; until: string },
): Promise<Operation | undefined> {
  const row = await trx
    .updateTable('operation')
    .set((set) => ({
      state: 'running',
      attempts: set('attempts', '+', 1),
      claimed_by: worker,
      claimed_until: until,
      next_try_at: null,
    }))
    .where('state', '=', 'pending')
    .where('id', '=', (query) =>
      query
        .selectFrom('operation')
        .select('id')
        .where('state', '=', 'pending')
        .where('after_id', 'is', null)
        .where('next_try_at', '<=', now)
        .orderBy('next_try_at')
        .orderBy('id')
        .limit(1),
    )
    .returningAll()
    .executeTakeFirst();
  if (row) await beginAttempt(trx, row.id, { worker, at: now });
  return row && toOperation(row);
}

/** Operations that were running when the program ended: nobody has answered for them in time. */
export async function expiredClaims(db: Registry, now: string): Promise<Operation[]> {
  const rows = await db
    .selectFrom('operation')
    .selectAll()
    .where('state', '=', 'running')
    .where('claimed_until', '<=', now)
    .orderBy('id')
    .execute();
  return rows.map(toOperation);
}

/** When the worker has something to do next, due or claimed; undefined when nothing waits for it. */
export async function nextDueAt(db: Registry): Promise<string | undefined> {
  const pending = await db
    .selectFrom('operation')
    .select((select) => select.fn.min('next_try_at').as('at'))
    .where('state', '=', 'pending')
    .where('after_id', 'is', null)
    .executeTakeFirst();
  const running = await db
    .selectFrom('operation')
    .select((select) => select.fn.min('claimed_until').as('at'))
    .where('state', '=', 'running')
    .executeTakeFirst();
  return [pending?.at, running?.at].filter((at) => at !== null && at !== undefined).toSorted()[0];
}

/** Makes an operation that waits for its next try due now. @returns false when it is not pending any more. */
export async function makeDue(trx: RegistryTransaction, id: number, now: string): Promise<boolean> {
  const made = await trx
    .updateTable('operation')
    .set({ next_try_at: now })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return made.numUpdatedRows === 1n;
}
