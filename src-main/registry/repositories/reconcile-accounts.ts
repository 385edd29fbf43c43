import { sql } from 'kysely';
import type { AskedOfPlatform } from '#shared/contract/operations.ts';
import type { RegisteredAccount } from '#shared/domain/reconcile.ts';
import type { Registry } from '../database.ts';

/** An account as the registry knows it, for comparing with the platform; its key is the vault's to tell. */
export interface ComparableAccount extends Omit<RegisteredAccount, 'accountKey'> {
  id: number;
  personKey: string;
  holderName: string;
  requestCode: string;
}

/** Accounts after `afterId` with what was last carried out for them; `takenAt` as in `RegisteredAccount.isUnderWay`. */
export async function comparableAccounts(
  db: Registry,
  options: { afterId: number; limit: number; takenAt: string } | { ids: readonly number[]; takenAt: string },
): Promise<ComparableAccount[]> {
  let query = db
    .selectFrom('account')
    .innerJoin('request', 'request.id', 'account.request_id')
    .select([
      'account.id',
      'account.address',
      'account.state',
      'account.person_key as personKey',
      'account.holder_name as holderName',
      'request.code as requestCode',
      sql<string | null>`(SELECT asked FROM operation
        WHERE account_id = account.id AND connector IS NOT NULL AND state = 'done' ORDER BY id DESC LIMIT 1)`.as(
        'asked',
      ),
      sql<0 | 1>`EXISTS (SELECT 1 FROM operation WHERE account_id = account.id AND connector IS NOT NULL
        AND (finished_at IS NULL OR finished_at >= ${options.takenAt}))`.as('isUnderWay'),
    ])
    .orderBy('account.id');
  query =
    'ids' in options
      ? query.where('account.id', 'in', options.ids)
      : query.where('account.id', '>', options.afterId).limit(options.limit);
  const rows = await query.execute();
  return rows.map(({ asked: text, isUnderWay, ...row }) => {
    const asked = text === null ? null : (JSON.parse(text) as AskedOfPlatform);
    return {
      ...row,
      displayName: asked?.displayName ?? null,
      unitNameTh: asked?.unitNameTh ?? null,
      quotaMegabytes: asked?.quotaMegabytes ?? null,
      isUnderWay: isUnderWay === 1,
    };
  });
}

/** Accounts after `afterId`, with what their keys are made of. */
export async function accountIdentities(
  db: Registry,
  afterId: number,
  limit: number,
): Promise<{ id: number; personKey: string }[]> {
  return db
    .selectFrom('account')
    .select(['id', 'person_key as personKey'])
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many there are, tombstones as well. */
export async function countAccounts(db: Registry): Promise<number> {
  const row = await db
    .selectFrom('account')
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

/** Live mailboxes of their own that these people have, and whether the platform has them, too. */
export async function listedMailboxesOf(
  db: Registry,
  personKeys: readonly string[],
): Promise<{ id: number; personKey: string; address: string }[]> {
  if (personKeys.length === 0) return [];
  return db
    .selectFrom('account')
    .select(['account.id', 'account.person_key as personKey', 'account.address'])
    .where('account.person_key', 'in', personKeys)
    .where('account.kind', '=', 'personal')
    .where('account.state', 'not in', ['deleted', 'reserved'])
    .where((is) =>
      is.exists(
        is
          .selectFrom('platform_account')
          .select('platform_account.id')
          .whereRef('platform_account.account_id', '=', 'account.id'),
      ),
    )
    .execute();
}
