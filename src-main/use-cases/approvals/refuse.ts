import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { cancelOperation } from '#main/outbox/cancel.ts';
import { markRefused } from '#main/registry/repositories/operation-approvals.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadKnownOperation } from '../operations/load-operation.ts';
import { rowsToJudge } from './judge.ts';

/** A second person will not have rows of a table: they are cancelled, and the reason stands in their timelines. */
export const refuseOperations: UseCase<
  Inputs['approvals']['refuse'],
  Outputs['approvals']['refuse']
> = async (context, actor, { number, operationIds, reason }) => {
  const trace = {
    action: 'approvals.refuse',
    subject: number,
    detail: { reason, rows: 0, operations: [] as number[] },
  };
  await audited(context, actor, trace, async (trx, at) => {
    const { rows } = await rowsToJudge(trx, actor, { number, operationIds });
    const by = actor.name;
    for (const { operationId } of rows) {
      const loaded = await loadKnownOperation(trx, operationId);
      await cancelOperation(trx, loaded, { actor: by, door: actor.door, at }, reason);
      await markRefused(trx, operationId, { by, at });
    }
    trace.detail = { reason, rows: rows.length, operations: rows.map(({ operationId }) => operationId) };
  });
  context.wakeWorker();
  return { refused: trace.detail.rows };
};
