import { refuse } from '#shared/contract/errors.ts';
import type { DeliveryChannel } from '#shared/contract/vocabulary.ts';
import { loadOrder, type LoadedOrder } from '#main/outbox/order.ts';
import type { Registry } from '#main/registry/database.ts';
import { type Delivery, findDelivery } from '#main/registry/repositories/deliveries.ts';
import { findOperation } from '#main/registry/repositories/operations.ts';

/** A delivery with its message, its request and its account. */
export interface LoadedDelivery extends LoadedOrder {
  delivery: Delivery;
}

/** @throws Refusal `DELIVERY_NOT_FOUND` */
export async function loadDelivery(db: Registry, id: number): Promise<LoadedDelivery> {
  const delivery = (await findDelivery(db, id)) ?? refuse('DELIVERY_NOT_FOUND', {});
  const operation = await findOperation(db, delivery.operationId);
  if (!operation) throw new Error(`delivery ${id} has lost its operation`);
  return { delivery, ...(await loadOrder(db, operation)) };
}

/**
 * What still waits with its password: a letter or a zip, or only that channel's.
 * @throws Refusal `DELIVERY_NOT_FOUND`, `LETTER_NOT_WAITING`, `ZIP_NOT_WAITING`
 */
export async function loadWaiting(
  db: Registry,
  id: number,
  wanted?: DeliveryChannel,
): Promise<LoadedDelivery & { secretCipher: Buffer }> {
  const loaded = await loadDelivery(db, id);
  const { secretCipher, channel } = loaded.delivery;
  if (secretCipher !== null && (wanted === undefined || wanted === channel))
    return { ...loaded, secretCipher };
  const code = (wanted ?? channel) === 'zip' ? 'ZIP_NOT_WAITING' : 'LETTER_NOT_WAITING';
  return refuse(code, { code: loaded.request.code });
}
