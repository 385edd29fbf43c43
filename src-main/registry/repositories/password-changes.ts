import { sql } from 'kysely';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import { type Account, findAccount } from './accounts.ts';

/** A first password that was told, and nobody knows yet whether it was changed. */
export interface UnchangedDelivery {
  id: number;
  operationId: number;
  account: Account;
  checks: number;
}

/** Those that are due to be asked about over a connector, the longest due first. */
export async function dueForCheck(
  db: Registry,
  { connector, now, most }: { connector: ConnectorId; now: string; most: number },
): Promise<UnchangedDelivery[]> {
  const rows = await db
    .selectFrom('credentials_delivery')
    .select(['id', 'operation_id', 'account_id', 'change_checks'])
    .where('changed_at', 'is', null)
    .where('bounced_at', 'is', null)
    .where('ended_at', 'is', null)
    // as the partial index has it
    .where(sql<boolean>`(handed_at IS NOT NULL OR (channel = 'mail' AND sent_at IS NOT NULL))`)
    .where((is) => is.or([is('check_at', 'is', null), is('check_at', '<=', now)]))
    .where((is) =>
      is(
        is
          .selectFrom('operation')
          .select('connector')
          .whereRef('operation.account_id', '=', 'credentials_delivery.account_id')
          .where('connector', 'is not', null)
          .where('state', '=', 'done')
          .orderBy('operation.id', 'desc')
          .limit(1),
        '=',
        connector,
      ),
    )
    .orderBy('check_at')
    .orderBy('id')
    .limit(most)
    .execute();
  const due: UnchangedDelivery[] = [];
  for (const row of rows) {
    const account = await findAccount(db, row.account_id);
    if (account) due.push({ id: row.id, operationId: row.operation_id, account, checks: row.change_checks });
  }
  return due;
}

/** Asked in vain: once more later. */
export async function postponeCheck(trx: RegistryTransaction, id: number, checkAt: string): Promise<void> {
  await trx
    .updateTable('credentials_delivery')
    .set((set) => ({ check_at: checkAt, change_checks: set('change_checks', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Its person has chosen another password. @returns false where it counts no more, or is known already. */
export async function recordChanged(trx: RegistryTransaction, id: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credentials_delivery')
    .set({ changed_at: at })
    .where('id', '=', id)
    .where('changed_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
