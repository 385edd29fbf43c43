import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { resumeOperation } from '#main/outbox/settle.ts';
import { moveToConnector } from '#main/registry/repositories/operations.ts';
import { holdOnOtherWay } from '../approvals/hold-again.ts';
import { audited } from '../audited.ts';
import { refuseUnavailable } from '../connectors.ts';
import type { UseCase } from '../context.ts';
import { loadOwnOperation, viewOf } from './load-operation.ts';

/**
 * What a platform would not do, or has no time for, an officer does by hand: in its turn, like everything else. Who approved it
 * for that platform has not approved it for anybody's hand.
 */
export const handOver: UseCase<Inputs['operations']['handOver'], Outputs['operations']['handOver']> = async (
  context,
  actor,
  { id },
) => {
  const trace = { action: 'operations.handOver', subject: '', detail: { operation: '', from: '' } };
  await refuseUnavailable(context, 'manual-task');
  await audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadOwnOperation(trx, actor, id);
    const { operation, request } = loaded;
    const { connector, state } = operation;
    trace.subject = request.code;
    trace.detail = { operation: operation.idempotencyKey, from: connector ?? '' };
    if (connector === null || connector === 'manual-task' || !['pending', 'parked'].includes(state))
      refuse('OPERATION_STATE_FORBIDS', { state });
    await moveToConnector(trx, operation, 'manual-task', at);
    await holdOnOtherWay(trx, { id, connector: 'manual-task' });
    if (state === 'parked') await resumeOperation(trx, loaded, { actor: actor.name, door: actor.door, at });
  });
  context.wakeWorker();
  return viewOf(context.db, id);
};
