import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { findDelivery } from '#main/registry/repositories/deliveries.ts';
import { unmarkBounced } from '#main/registry/repositories/delivery-reports.ts';
import { findDeliveryView } from '#main/registry/repositories/delivery-views.ts';
import { findOperation, operationsOfRequest } from '#main/registry/repositories/operations.ts';
import { appendEvent, moveRequest } from '#main/registry/repositories/request-moves.ts';
import { findRequestById, type StoredRequest } from '#main/registry/repositories/requests.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/** Takes the mark of a bounce off a delivery: it was forged, or of something else, or the message arrived after all. */
export const notBounced: UseCase<
  Inputs['deliveries']['notBounced'],
  Outputs['deliveries']['notBounced']
> = async (context, actor, { id, note }) => {
  const trace = { action: 'deliveries.notBounced', subject: '', detail: { note } };
  await audited(context, actor, trace, async (trx, at) => {
    const delivery = await findDelivery(trx, id);
    const operation = delivery && (await findOperation(trx, delivery.operationId));
    const request = operation && (await findRequestById(trx, operation.requestId));
    if (!delivery || !request) return refuse('DELIVERY_NOT_FOUND', {});
    trace.subject = request.code;
    if (!(await unmarkBounced(trx, delivery, { at, by: actor.name }))) refuse('DELIVERY_NOT_BOUNCED', {});
    const line = { event: 'not-bounced' as const, actor: actor.name, door: actor.door, at, note };
    if (delivery.endedAt === null && (await isParkedByBounce(trx, request)))
      return void (await moveRequest(trx, request, line));
    return appendEvent(trx, request.id, { ...line, state: request.state });
  });
  return (await findDeliveryView(context.db, id)) ?? refuse('DELIVERY_NOT_FOUND', {});
};

/** Nothing else of it waits for anything: every operation has ended. */
async function isParkedByBounce(trx: RegistryTransaction, request: StoredRequest): Promise<boolean> {
  if (request.state !== 'parked') return false;
  const operations = await operationsOfRequest(trx, request.id);
  return operations.every(({ state }) => state === 'done' || state === 'cancelled');
}
