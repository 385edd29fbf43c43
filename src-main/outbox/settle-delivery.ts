import { goesApart } from '#shared/domain/delivery-standing.ts';
import { nextState } from '#shared/domain/request-state.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { type Delivery, findDeliveryOf, recordSent } from '#main/registry/repositories/deliveries.ts';
import { moveOperation } from '#main/registry/repositories/operations.ts';
import { appendEvent, moveRequest } from '#main/registry/repositories/request-moves.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import type { LoadedOperation } from './order.ts';
import type { Settler } from './settle.ts';

/**
 * The message was accepted. Where it held the password, that is gone from the registry and the request is delivered; where
 * the password goes by letter or zip, the request is delivered once both are out, whichever is the later.
 */
export async function settleDelivery(
  trx: RegistryTransaction,
  { operation, request }: LoadedOperation,
  settler: Settler,
  { words, messageId }: { words: string; messageId?: string },
): Promise<void> {
  const { at } = settler;
  await moveOperation(trx, operation, { event: 'succeed', at, outcomeCode: null, outcomeWords: words });
  const delivery = await findDeliveryOf(trx, operation.id);
  if (!delivery) throw new Error(`operation ${operation.id} delivers nothing`);
  await recordSent(trx, delivery.id, { at, messageId: messageId ?? null });
  if (isStillHere(delivery))
    await appendEvent(trx, request.id, { event: 'address-sent', state: request.state, ...settler });
  else await markDelivered(trx, request, settler);
}

/** A new password for an account that was delivered long ago moves its request nowhere. */
export async function markDelivered(
  trx: RegistryTransaction,
  request: StoredRequest,
  { actor, door, at }: Settler,
): Promise<void> {
  const by = { event: 'deliver' as const, actor, door, at };
  if (nextState(request.state, 'deliver')) await moveRequest(trx, request, by);
  else await appendEvent(trx, request.id, { ...by, state: request.state });
}

const isStillHere = ({ channel, handedAt }: Delivery) => goesApart(channel) && handedAt === null;
