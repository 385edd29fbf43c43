import { goesApart } from '#shared/domain/delivery-standing.ts';
import { nextState } from '#shared/domain/request-state.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { abandonReservation } from '#main/registry/repositories/accounts.ts';
import {
  endDelivery,
  findDeliveryOf,
  hasPassword,
  wasPasswordChanged,
} from '#main/registry/repositories/deliveries.ts';
import { wasTried } from '#main/registry/repositories/operation-attempts.ts';
import { moveOperation } from '#main/registry/repositories/operations.ts';
import { appendEvent, moveRequest } from '#main/registry/repositories/request-moves.ts';
import { isOrder, type LoadedOperation, type LoadedOrder } from './order.ts';
import { markDelivered } from './settle-delivery.ts';
import type { Settler } from './settle.ts';
import { standStill } from './stand-still.ts';

/**
 * Takes back an operation that has not begun. Without its create a case goes back into the queue, and the address stays
 * its holder's: the platform may have made the mailbox whatever it answered. Without its password or its message a case
 * is parked, so that somebody sends credentials again, unless its person has a password that works; but a sealed letter tells
 * its address by itself, and needs no message.
 * @throws Refusal `OPERATION_STATE_FORBIDS` for what is running, handed over, or has ended.
 */
export async function cancelOperation(
  trx: RegistryTransaction,
  loaded: LoadedOperation,
  { actor, door, at }: Settler,
  reason: string,
): Promise<void> {
  const { operation, request } = loaded;
  await moveOperation(trx, operation, {
    event: 'cancel',
    at,
    outcomeCode: 'CANCELLED',
    outcomeWords: reason,
  });
  if (!isOrder(loaded)) return;
  const by = { actor, door, at };
  const why = { ...by, reason: 'CANCELLED', note: reason };
  if (operation.kind === 'create') {
    await abandonReservation(trx, loaded.account.id, at);
    const state =
      request.state === 'parked'
        ? await moveRequest(trx, request, { event: 'resume', ...by })
        : request.state;
    if (nextState(state, 'release'))
      await moveRequest(trx, { ...request, state }, { event: 'release', ...why, takenBy: null });
    return;
  }
  if (operation.kind === 'deliver' && (await goesOnWithoutMessage(trx, loaded, { actor, door, at }, reason)))
    return;
  const setsPassword = operation.kind === 'reset' || operation.kind === 'deliver';
  const stands = setsPassword && (await standStill(trx, request, await isInUse(trx, loaded), why));
  if (!stands)
    await appendEvent(trx, request.id, { event: 'operation-cancelled', state: request.state, ...why });
}

/** Whether the account's person has a password that works: one was delivered, and no other can have taken its place. */
async function isInUse(trx: RegistryTransaction, { operation, account }: LoadedOrder): Promise<boolean> {
  const isUntried = operation.kind === 'reset' && !(await wasTried(trx, operation.id));
  return isUntried ? hasPassword(trx, account.id) : wasPasswordChanged(trx, operation.id);
}

/** Ends the delivery of a message that was taken back, unless it goes on as a letter or a zip. */
async function goesOnWithoutMessage(
  trx: RegistryTransaction,
  { operation, request }: LoadedOperation,
  { actor, door, at }: Settler,
  reason: string,
): Promise<boolean> {
  const delivery = await findDeliveryOf(trx, operation.id);
  if (!delivery) throw new Error(`operation ${operation.id} delivers nothing`);
  if (!goesApart(delivery.channel) || delivery.endedAt !== null) {
    await endDelivery(trx, delivery.id, { at, why: 'cancelled' });
    return false;
  }
  const by = { actor, door, at };
  const state =
    request.state === 'parked' ? await moveRequest(trx, request, { event: 'resume', ...by }) : request.state;
  const why = { event: 'operation-cancelled', reason: 'CANCELLED', note: reason };
  await appendEvent(trx, request.id, { ...why, state, ...by });
  if (delivery.handedAt !== null) await markDelivered(trx, { ...request, state }, by);
  return true;
}
