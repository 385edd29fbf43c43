import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { orderOf } from '#main/outbox/order.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnManualTask, viewOf } from './load-operation.ts';

/** Shows what to type on the platform, the first password among it: who looked stands in the trail. */
export const showManualSteps: UseCase<
  Inputs['operations']['manualSteps'],
  Outputs['operations']['manualSteps']
> = async (context, actor, { id }) => {
  const trace = { action: 'operations.manualSteps', subject: '', detail: { operation: '' } };
  const steps = await audited(context, actor, trace, async (trx) => {
    const loaded = await loadOwnManualTask(trx, actor, id);
    trace.subject = loaded.request.code;
    trace.detail.operation = loaded.operation.idempotencyKey;
    return context.manualTask.manualSteps(orderOf(context.vault, loaded));
  });
  return { operation: await viewOf(context.db, id), steps };
};
