import { sql } from 'kysely';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Operation } from './operations.ts';

/** Takes back the credentials of an account that have not left yet: their password is about to be replaced. */
export async function supersedeMessages(
  trx: RegistryTransaction,
  accountId: number,
  at: string,
): Promise<void> {
  await trx
    .updateTable('operation')
    .set({
      state: 'cancelled',
      secret_cipher: null,
      next_try_at: null,
      asked_pause_seconds: null,
      finished_at: at,
      outcome_code: 'SUPERSEDED',
    })
    .where('account_id', '=', accountId)
    .where('kind', '=', 'deliver')
    .where('state', 'in', ['pending', 'parked'])
    .execute();
}

/** Whether a later operation is about to give the account another password. */
export async function isPasswordReplaced(db: Registry, { id, accountId }: Operation): Promise<boolean> {
  const later = await db
    .selectFrom('operation')
    .select('id')
    .where('account_id', '=', accountId)
    .where('id', '>', id)
    .where('kind', 'in', ['create', 'reset'])
    .where('state', 'not in', ['done', 'cancelled'])
    .executeTakeFirst();
  return later !== undefined;
}

/** Takes back the reminders of a request that have not left yet; one that is on its way finds out by itself. */
export async function cancelReminders(
  trx: RegistryTransaction,
  requestId: number,
  at: string,
): Promise<void> {
  await trx
    .updateTable('operation')
    .set({
      state: 'cancelled',
      next_try_at: null,
      asked_pause_seconds: null,
      finished_at: at,
      outcome_code: 'NO_LONGER_NEEDED',
    })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'remind')
    .where('state', 'in', ['pending', 'parked'])
    .execute();
}

/** A reminder that had left came back: it has told nobody anything. */
export async function markReminderBounced(trx: RegistryTransaction, operationId: number): Promise<void> {
  await trx
    .updateTable('operation')
    .set({ outcome_code: 'BOUNCED' })
    .where('id', '=', operationId)
    .where('kind', '=', 'remind')
    .where('state', '=', 'done')
    .execute();
}

/** Messages of a request that have not left yet go to another address. */
export async function redirectMessages(
  trx: RegistryTransaction,
  requestId: number,
  contactEmail: string,
): Promise<void> {
  await trx
    .updateTable('operation')
    .set({ asked: sql<string>`json_set(asked, '$.contactEmail', ${contactEmail})` })
    .where('request_id', '=', requestId)
    .where('kind', 'in', ['deliver', 'remind'])
    .where('state', 'in', ['pending', 'parked'])
    .execute();
}
