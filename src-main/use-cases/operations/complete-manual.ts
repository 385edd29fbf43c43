import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { settlePlatformOperation } from '#main/outbox/settle.ts';
import { noteAnswer } from '#main/registry/repositories/operation-attempts.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnManualTask, viewOf } from './load-operation.ts';

/** The officer has done it on the platform: the credentials go out. */
export const completeManualTask: UseCase<
  Inputs['operations']['completeManual'],
  Outputs['operations']['completeManual']
> = async (context, actor, { id }) => {
  const trace = { action: 'operations.completeManual', subject: '', detail: { operation: '' } };
  await audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadOwnManualTask(trx, actor, id);
    trace.subject = loaded.request.code;
    trace.detail.operation = loaded.operation.idempotencyKey;
    await settlePlatformOperation(trx, loaded, { actor: actor.name, door: actor.door, at }, null);
    await noteAnswer(trx, id, { by: actor.name, at, outcome: 'done', code: null, words: null });
  });
  context.wakeWorker();
  return viewOf(context.db, id);
};
