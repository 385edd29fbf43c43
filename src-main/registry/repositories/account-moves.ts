import type { AccountState } from '#shared/domain/account-state.ts';
import type { RegistryTransaction } from '../database.ts';
import type { Account } from './accounts.ts';

/** The platform has closed it for a while, or opened it again: it is there, whatever was thought before. */
export async function setAccountState(
  trx: RegistryTransaction,
  id: number,
  state: Exclude<AccountState, 'deleted'>,
): Promise<void> {
  await trx.updateTable('account').set({ state, deleted_at: null }).where('id', '=', id).execute();
}

/**
 * Holds another address for an account, for nobody else ever to get it meanwhile: one that it is about to have, or has had.
 * @returns whether it is held; false when a row holds the address already.
 */
export async function holdAddress(
  trx: RegistryTransaction,
  account: Account,
  address: string,
  at: string,
): Promise<boolean> {
  const { id, kind, personKey, holderName, unitId, requestId } = account;
  const row = await trx
    .insertInto('account')
    .values({
      address,
      kind,
      state: 'deleted',
      person_key: personKey,
      holder_name: holderName,
      unit_id: unitId,
      request_id: requestId,
      held_for: id,
      reserved_at: at,
      deleted_at: at,
    })
    .onConflict((conflict) => conflict.column('address').where('released_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The row lets go of its address, which can have a new row from now on. */
export async function releaseAddress(trx: RegistryTransaction, id: number, at: string): Promise<void> {
  await trx.updateTable('account').set({ released_at: at }).where('id', '=', id).execute();
}

/**
 * The platform has given the account the address that was held for it; the row that held it holds the former one from now
 * on. It steps out of the unique index for as long as the two change places.
 */
export async function exchangeAddress(
  trx: RegistryTransaction,
  account: Account,
  address: string,
  at: string,
): Promise<void> {
  const held = await trx
    .updateTable('account')
    .set({ released_at: at })
    .where('address', '=', address)
    .where('released_at', 'is', null)
    .where('held_for', '=', account.id)
    .returning('id')
    .executeTakeFirst();
  await trx.updateTable('account').set({ address }).where('id', '=', account.id).execute();
  if (!held) return void (await holdAddress(trx, account, account.address, at));
  const former = { address: account.address, deleted_at: at, released_at: null };
  await trx.updateTable('account').set(former).where('id', '=', held.id).execute();
}
