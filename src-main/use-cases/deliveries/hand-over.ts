import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { markDelivered } from '#main/outbox/settle-delivery.ts';
import { inTransaction, type RegistryTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { recordHandedOver } from '#main/registry/repositories/deliveries.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import type { Actor, UseCase } from '../context.ts';
import { loadWaiting } from './load-letter.ts';

type HandOver = Inputs['deliveries']['handOver'];

/** Printed letters or zips are out: all of the stack or, where one of it cannot be, none. */
export const handLettersOver: UseCase<HandOver, Outputs['deliveries']['handOver']> = (
  { db, now },
  actor,
  { ids, how },
) => {
  const at = now();
  return inTransaction(db, async (trx) => {
    const stack = new Set(ids);
    for (const id of stack) await handOver(trx, actor, { id, how, at });
    return { handedOver: stack.size };
  });
};

async function handOver(
  trx: RegistryTransaction,
  actor: Actor,
  { id, how, at }: { id: number; how: HandOver['how']; at: string },
): Promise<void> {
  const { operation, request, delivery } = await loadWaiting(trx, id);
  const isZip = delivery.channel === 'zip';
  const by = { actor: actor.name, door: actor.door, at };
  if (!(await recordHandedOver(trx, id, { at, by: actor.name, how })))
    refuse(isZip ? 'ZIP_NOT_MADE' : 'LETTER_NOT_PRINTED', { code: request.code });
  await appendEvent(trx, request.id, {
    event: isZip ? 'zip-handed' : 'letter-handed',
    state: request.state,
    reason: how,
    ...by,
  });
  // an address that is still to be sent holds the request open: whoever looks at it sees why
  if (operation.state === 'done' || operation.state === 'cancelled') await markDelivered(trx, request, by);
  await appendAudit(trx, {
    ...by,
    action: 'deliveries.handOver',
    subject: request.code,
    detail: { delivery: id, how },
  });
}
