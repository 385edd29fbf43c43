import { stateAfter } from '#shared/domain/account-state.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { exchangeAddress, setAccountState } from '#main/registry/repositories/account-moves.ts';
import { abandonReservation, activateAccount } from '#main/registry/repositories/accounts.ts';
import { endDeliveries } from '#main/registry/repositories/deliveries.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import type { LoadedOrder } from './order.ts';

/** Who settles an operation, and when: what its request's timeline shows. */
export interface Settler {
  actor: string;
  door: string;
  at: string;
}

/**
 * What the platform has done changes how the account stands: a deleted one leaves its tombstone, a renamed one keeps its
 * former address for its holder. The timeline says what making the account and handing its password over say by the
 * request's own moves.
 */
export async function settleAccount(
  trx: RegistryTransaction,
  { operation, request, account }: LoadedOrder,
  { actor, door, at }: Settler,
): Promise<void> {
  const { kind, asked } = operation;
  if (kind === 'reset' || kind === 'deliver' || kind === 'remind') return;
  if (kind === 'create') return activateAccount(trx, account.id, at);
  const address = asked.address ?? account.address;
  const state = stateAfter(account.state, kind);
  // a tombstone stays one, whatever was still asked of the platform before it was one
  if (account.state === 'deleted') return;
  if (kind === 'rename') await exchangeAddress(trx, account, address, at);
  else if (state === 'deleted') {
    await abandonReservation(trx, account.id, at);
    await endDeliveries(trx, account.id, at, 'all', 'cancelled');
  } else if (state !== account.state) await setAccountState(trx, account.id, state);
  const note = kind === 'rename' ? `${account.address} → ${address}` : address;
  await appendEvent(trx, request.id, { event: `${kind}-done`, state: request.state, actor, door, at, note });
}
