import { sql } from 'kysely';
import type { AttemptOutcome } from '#shared/contract/operations.ts';
import type { RegistryTransaction } from '../database.ts';

/** What an attempt came to; `found` is JSON, the account that the platform had under the address. */
export interface AttemptEnd {
  at: string;
  outcome: AttemptOutcome;
  code: string | null;
  words: string | null;
  found: string | null;
}

/** A worker takes an operation up: its next attempt, counted over its whole life. */
export async function beginAttempt(
  trx: RegistryTransaction,
  operationId: number,
  { worker, at }: { worker: string; at: string },
): Promise<void> {
  await sql`
    INSERT INTO operation_attempt (operation_id, number, begun_at, worker)
    VALUES (${operationId}, (
      SELECT coalesce(max(number), 0) + 1 FROM operation_attempt WHERE operation_id = ${operationId}
    ), ${at}, ${worker})`.execute(trx);
}

/** Ends the attempt that is under way, if there is one. */
export async function endAttempt(
  trx: RegistryTransaction,
  operationId: number,
  { at, outcome, code, words, found }: AttemptEnd,
): Promise<void> {
  await trx
    .updateTable('operation_attempt')
    .set({ ended_at: at, outcome, code, words, found })
    .where('operation_id', '=', operationId)
    .where('ended_at', 'is', null)
    .execute();
}
