import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { cancelOperation } from '#main/outbox/cancel.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnOperation, viewOf } from './load-operation.ts';

/** Takes back what has not begun. The reason stands in the operation, in its request's timeline and in the trail. */
export const cancelByOfficer: UseCase<
  Inputs['operations']['cancel'],
  Outputs['operations']['cancel']
> = async (context, actor, { id, reason }) => {
  const trace = { action: 'operations.cancel', subject: '', detail: { operation: '', reason } };
  await audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadOwnOperation(trx, actor, id);
    trace.subject = loaded.request.code;
    trace.detail.operation = loaded.operation.idempotencyKey;
    await cancelOperation(trx, loaded, { actor: actor.name, door: actor.door, at }, reason);
  });
  context.wakeWorker();
  return viewOf(context.db, id);
};
