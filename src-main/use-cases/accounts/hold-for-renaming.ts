import { refuse } from '#shared/contract/errors.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { holdAddress, releaseAddress } from '#main/registry/repositories/account-moves.ts';
import { type Account, findAccountByAddress } from '#main/registry/repositories/accounts.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import { admissibleAddress, clashOf } from '../queue/address.ts';

interface Renaming {
  account: Account;
  request: StoredRequest;
  domain: string;
  localPart: string;
  at: string;
}

/**
 * Holds the new address for the account before the platform is asked. What its holder had once, or has held already, may
 * come again; a tombstone hands its address on to the row that is made now and keeps its own history.
 * @throws Refusal `ADDRESS_FAULTY`, or `ADDRESS_TAKEN`, also for the address that the account has.
 */
export async function holdForRenaming(
  trx: RegistryTransaction,
  { account, request, domain, localPart, at }: Renaming,
): Promise<string> {
  const address = await admissibleAddress(trx, request, domain, localPart);
  const same = await findAccountByAddress(trx, address);
  const isOwnNow = same?.id === account.id;
  if (same?.heldFor === account.id) return address;
  if (same && !isOwnNow) await releaseAddress(trx, same.id, at);
  if (!isOwnNow && (await holdAddress(trx, account, address, at))) return address;
  return refuse('ADDRESS_TAKEN', clashOf(address, { name: account.holderName, active: true }));
}
