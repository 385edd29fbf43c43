import { type Selectable, sql } from 'kysely';
import type { ListedAccount } from '#shared/domain/reconcile.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

/** A row of the platform's list as it is staged for comparing. */
export interface StagedAccount extends ListedAccount {
  id: number;
  /** The registry's account that it belongs to. */
  accountId: number | null;
}

function toStaged(row: Selectable<Tables['platform_account']>): StagedAccount {
  return {
    id: row.id,
    accountId: row.account_id,
    address: row.address,
    accountKey: row.account_key,
    displayName: row.display_name,
    unitNameTh: row.unit_name_th,
    isSuspended: row.is_suspended === null ? null : row.is_suspended === 1,
    quotaMegabytes: row.quota_megabytes,
    lastSignInAt: row.last_sign_in_at,
  };
}

export async function stageAccounts(
  trx: RegistryTransaction,
  accounts: readonly ListedAccount[],
): Promise<void> {
  if (accounts.length === 0) return;
  // one statement of always the same text, whatever the number of rows
  await sql`
    INSERT INTO platform_account (address, account_key, display_name, unit_name_th, is_suspended,
      quota_megabytes, last_sign_in_at)
    SELECT lower(value ->> 'address'), value ->> 'accountKey', value ->> 'displayName', value ->> 'unitNameTh',
      value ->> 'isSuspended', value ->> 'quotaMegabytes', value ->> 'lastSignInAt'
    FROM json_each(${JSON.stringify(accounts)})`.execute(trx);
}

/** Takes so many rows of a list away that nobody compares any more. @returns whether more are left. */
export async function unstageSome(trx: RegistryTransaction, most: number): Promise<boolean> {
  const some = await trx.selectFrom('platform_account').select('id').orderBy('id').limit(most).execute();
  const last = some.at(-1);
  if (!last) return false;
  await trx.deleteFrom('platform_account').where('id', '<=', last.id).execute();
  return some.length === most;
}

/**
 * Gives rows to the accounts whose keys they carry. The keys lead to the rows by their index: joined with them, SQLite walks
 * the whole list, and reads the keys again for each of its rows.
 */
export async function ownByKey(
  trx: RegistryTransaction,
  accounts: readonly { id: number; key: string }[],
): Promise<void> {
  const ids = JSON.stringify(Object.fromEntries(accounts.map(({ id, key }) => [key, id])));
  await sql`
    UPDATE platform_account SET account_id = ${ids} ->> account_key
    WHERE account_key IN (SELECT key FROM json_each(${ids}))`.execute(trx);
}

/** Gives rows after `afterId` that carry nobody's key to whoever holds their addresses. @returns the last row looked at. */
export async function ownByAddress(
  trx: RegistryTransaction,
  afterId: number,
  most: number,
): Promise<number | undefined> {
  const some = await trx
    .selectFrom('platform_account')
    .select('id')
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(most)
    .execute();
  const last = some.at(-1)?.id;
  if (last === undefined) return undefined;
  await trx
    .updateTable('platform_account')
    .set({
      account_id: sql<number | null>`(SELECT id FROM account
        WHERE account.address = platform_account.address AND released_at IS NULL)`,
    })
    .where('id', '>', afterId)
    .where('id', '<=', last)
    .where('account_id', 'is', null)
    .execute();
  return last;
}

/** What the platform has of these accounts, in the order of its list. */
export async function stagedOf(db: Registry, accountIds: readonly number[]): Promise<StagedAccount[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .selectFrom('platform_account')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .orderBy('account_id')
    .orderBy('id')
    .execute();
  return rows.map(toStaged);
}

/** Rows after `afterId` that belong to no account of the registry and stand first of their address. */
export async function strays(db: Registry, afterId: number, most: number): Promise<StagedAccount[]> {
  const rows = await db
    .selectFrom('platform_account as one')
    .selectAll()
    .where('one.account_id', 'is', null)
    .where('one.id', '>', afterId)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('platform_account as before')
            .select('before.id')
            .whereRef('before.address', '=', 'one.address')
            .where('before.account_id', 'is', null)
            .whereRef('before.id', '<', 'one.id'),
        ),
      ),
    )
    .orderBy('one.id')
    .limit(most)
    .execute();
  return rows.map(toStaged);
}

/** Rows of these addresses, whoever they belong to. */
export async function stagedUnder(db: Registry, addresses: readonly string[]): Promise<StagedAccount[]> {
  if (addresses.length === 0) return [];
  const rows = await db
    .selectFrom('platform_account')
    .selectAll()
    .where('address', 'in', addresses)
    .orderBy('id')
    .execute();
  return rows.map(toStaged);
}
