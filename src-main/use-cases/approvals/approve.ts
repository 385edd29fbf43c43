import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { letGo } from '#main/registry/repositories/operation-approvals.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { refuseChanged, rowsToJudge } from './judge.ts';

/** A second person lets rows of a table go, exactly as they have seen them: all of the chosen ones or none. */
export const approveOperations: UseCase<
  Inputs['approvals']['approve'],
  Outputs['approvals']['approve']
> = async (context, actor, { number, sha256, operationIds }) => {
  const trace = {
    action: 'approvals.approve',
    subject: number,
    detail: { sha256, rows: 0, operations: [] as number[] },
  };
  await audited(context, actor, trace, async (trx, at) => {
    const { table, rows } = await rowsToJudge(trx, actor, { number, operationIds });
    if (table.sha256 !== sha256) refuseChanged([]);
    const changed = rows.filter((row) => row.changed.length > 0);
    if (changed.length > 0) refuseChanged(changed);
    const ids = rows.map(({ operationId }) => operationId);
    const rowsGone = await letGo(trx, 'approved', {
      ids,
      by: actor.name,
      door: actor.door,
      at,
      note: number,
    });
    trace.detail = { sha256, rows: rowsGone, operations: ids };
  });
  context.wakeWorker();
  return { approved: trace.detail.rows };
};
