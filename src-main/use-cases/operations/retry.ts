import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { resumeOperation } from '#main/outbox/settle.ts';
import { makeDue } from '#main/registry/repositories/operation-claims.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnOperation, viewOf } from './load-operation.ts';

/** Tries again now what was parked, or what waits for its next try. */
export const retryOperation: UseCase<Inputs['operations']['retry'], Outputs['operations']['retry']> = async (
  context,
  actor,
  { id },
) => {
  const trace = { action: 'operations.retry', subject: '', detail: { operation: '' } };
  await audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadOwnOperation(trx, actor, id);
    const { operation, request } = loaded;
    trace.subject = request.code;
    trace.detail.operation = operation.idempotencyKey;
    if (operation.state === 'parked')
      await resumeOperation(trx, loaded, { actor: actor.name, door: actor.door, at });
    else if ((await makeDue(trx, [id], at)) === 0)
      refuse('OPERATION_STATE_FORBIDS', { state: operation.state });
  });
  context.wakeWorker();
  return viewOf(context.db, id);
};
