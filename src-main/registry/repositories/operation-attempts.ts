import { sql } from 'kysely';
import type { AttemptOutcome, OutcomeCode } from '#shared/contract/operations.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import { listed } from './listed.ts';

/** What an attempt came to; `found` is JSON, the account that the platform had under the address. */
export interface AttemptEnd {
  at: string;
  outcome: AttemptOutcome;
  code: string | null;
  words: string | null;
  found: string | null;
  /** Where the message went; null for what is none, or where it never set out. */
  recipient: string | null;
}

/** A worker takes operations up: the next attempt of each, counted over its whole life. */
export async function beginAttempts(
  trx: RegistryTransaction,
  operationIds: readonly number[],
  { worker, at }: { worker: string; at: string },
): Promise<void> {
  await sql`
    INSERT INTO operation_attempt (operation_id, number, begun_at, worker)
    SELECT value, (
      SELECT coalesce(max(number), 0) + 1 FROM operation_attempt WHERE operation_id = value
    ), ${at}, ${worker}
    FROM json_each(${JSON.stringify(operationIds)})`.execute(trx);
}

/** Whether anybody ever took it up, however that ended. */
export async function wasTried(db: Registry, operationId: number): Promise<boolean> {
  const attempt = await db
    .selectFrom('operation_attempt')
    .select('number')
    .where('operation_id', '=', operationId)
    .limit(1)
    .executeTakeFirst();
  return attempt !== undefined;
}

/** When the attempt that is under way was begun. */
export async function openAttemptSince(db: Registry, operationId: number): Promise<string | undefined> {
  const attempt = await db
    .selectFrom('operation_attempt')
    .select('begun_at')
    .where('operation_id', '=', operationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return attempt?.begun_at;
}

/** Without an answer of the mail server a message may have arrived, whatever became of the attempt. */
const UNCERTAIN: readonly OutcomeCode[] = ['MAIL_UNREACHABLE', 'UNANSWERED', 'UNEXPECTED'];

/** Another address than `recipient` at which an earlier attempt of the same message may have arrived. */
export async function astrayRecipient(
  db: Registry,
  operationId: number,
  recipient: string,
): Promise<string | undefined> {
  const attempt = await db
    .selectFrom('operation_attempt')
    .select('recipient')
    .where('operation_id', '=', operationId)
    .where('recipient', 'is not', null)
    .where('recipient', '<>', recipient)
    .where((is) => is.or([is('outcome', '=', 'interrupted'), is('code', 'in', UNCERTAIN)]))
    .limit(1)
    .executeTakeFirst();
  return attempt?.recipient ?? undefined;
}

/** Ends the attempts that are under way at these operations, where there are any. */
export async function endAttempts(
  trx: RegistryTransaction,
  ends: readonly (AttemptEnd & { operationId: number })[],
): Promise<void> {
  await sql`
    UPDATE operation_attempt SET ended_at = value ->> 'at', outcome = value ->> 'outcome', code = value ->> 'code',
      words = value ->> 'words', found = value ->> 'found', recipient = value ->> 'recipient'
    FROM json_each(${JSON.stringify(ends)})
    WHERE operation_id = value ->> 'operationId' AND ended_at IS NULL`.execute(trx);
}

/** What a person or a platform's file said of an operation that was in their hands: an attempt like any other. */
export async function noteAnswer(
  trx: RegistryTransaction,
  operationId: number,
  { by, at, outcome, code, words }: { by: string } & Omit<AttemptEnd, 'found' | 'recipient'>,
): Promise<void> {
  await beginAttempts(trx, [operationId], { worker: by, at });
  await endAttempts(trx, [{ operationId, at, outcome, code, words, found: null, recipient: null }]);
}

/** Attempts that were never begun after all. */
export async function forgetAttempts(
  trx: RegistryTransaction,
  operationIds: readonly number[],
): Promise<void> {
  await sql`DELETE FROM operation_attempt
    WHERE operation_id IN ${listed(operationIds)} AND ended_at IS NULL`.execute(trx);
}
