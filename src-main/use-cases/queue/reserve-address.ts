import { refuse } from '#shared/contract/errors.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import {
  abandonReservation,
  type Account,
  findAccountByAddress,
  findAccountOfRequest,
  insertReservation,
  renewReservation,
} from '#main/registry/repositories/accounts.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { clashOf } from './address.ts';
import { holderKey, isReusable, nameOfHolder } from './holder.ts';

/**
 * Reserves an admissible address for a request: its own reservation or its holder's tombstone is taken up again, or a new
 * row is made. An earlier reservation becomes a tombstone of the holder's: its order went to the platform, which may have
 * made the mailbox whatever it answered, so nobody else ever gets that address.
 * @returns the account's id.
 * @throws Refusal `ADDRESS_TAKEN` when somebody else was faster.
 */
export async function reserveAddress(
  trx: RegistryTransaction,
  request: StoredRequest,
  address: string,
  at: string,
): Promise<number> {
  const reservation = {
    address,
    at,
    kind: request.kind,
    personKey: holderKey(request),
    holderName: nameOfHolder(request),
    unitId: request.unitId,
    requestId: request.id,
  };
  const earlier = await findAccountOfRequest(trx, request.id);
  const same = await findAccountByAddress(trx, address);
  if (same && !isReusable(same, request)) refuseTaken(same);
  if (earlier && earlier.id !== same?.id) await abandonReservation(trx, earlier.id, at);
  if (same) {
    await renewReservation(trx, same.id, reservation);
    return same.id;
  }
  const id = await insertReservation(trx, reservation);
  if (id !== undefined) return id;
  return refuseTaken(
    (await findAccountByAddress(trx, address)) ?? { address, holderName: '', state: 'reserved' },
  );
}

function refuseTaken({
  address,
  holderName,
  state,
}: Pick<Account, 'address' | 'holderName' | 'state'>): never {
  return refuse('ADDRESS_TAKEN', clashOf(address, { name: holderName, active: state !== 'deleted' }));
}
