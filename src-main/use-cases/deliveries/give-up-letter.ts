import type { Settler } from '#main/outbox/settle.ts';
import { standStill } from '#main/outbox/stand-still.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { endDelivery } from '#main/registry/repositories/deliveries.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import type { LoadedDelivery } from './load-letter.ts';

/**
 * A letter or a zip that nobody gets any more: its password is deleted, and its request parked until credentials are sent
 * again, unless its person has changed the password already and so must have read it.
 */
export async function giveUpLetter(
  trx: RegistryTransaction,
  { delivery, request }: LoadedDelivery,
  { actor, door, at }: Settler,
  { why, note }: { why: 'lapsed' | 'cancelled'; note: string | null },
): Promise<void> {
  await endDelivery(trx, delivery.id, { at, why });
  const by = { actor, door, at };
  const event = `${delivery.channel}-${why === 'lapsed' ? 'lapsed' : 'withdrawn'}`;
  await appendEvent(trx, request.id, { event, state: request.state, ...by, note });
  const reason = why === 'lapsed' ? 'LETTER_LAPSED' : 'CANCELLED';
  await standStill(trx, request, delivery.changedAt !== null, { reason, note, ...by });
}
