import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { parkOperation } from '#main/outbox/settle.ts';
import { speakableOf } from '#main/outbox/speakable.ts';
import { noteAnswer } from '#main/registry/repositories/operation-attempts.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadOwnManualTask, viewOf } from './load-operation.ts';

/** The platform would not: the task is parked with its words. */
export const failManualTask: UseCase<
  Inputs['operations']['failManual'],
  Outputs['operations']['failManual']
> = async (context, actor, { id, words: said }) => {
  const trace = { action: 'operations.failManual', subject: '', detail: { operation: '' } };
  await audited(context, actor, trace, async (trx, at) => {
    const loaded = await loadOwnManualTask(trx, actor, id);
    trace.subject = loaded.request.code;
    trace.detail.operation = loaded.operation.idempotencyKey;
    const words = speakableOf(context.vault, loaded.operation, said);
    const settler = { actor: actor.name, door: actor.door, at };
    const reason = { code: 'PLATFORM_REFUSED', words };
    await parkOperation(trx, loaded, settler, reason);
    await noteAnswer(trx, id, { by: actor.name, at, outcome: 'refused', ...reason });
  });
  return viewOf(context.db, id);
};
