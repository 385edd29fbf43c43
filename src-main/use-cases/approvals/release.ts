import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { needsApproval } from '#shared/domain/approval.ts';
import { heldIds, letGo, plannedOperations } from '#main/registry/repositories/operation-approvals.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { approvalSettings } from '../settings/defaults.ts';
import { refuseAutomatic } from './judge.ts';

/**
 * After the policy was lifted, an administrator lets go what it had held, for a reason that stands in the trail and in every
 * timeline. What the policy would hold still is not touched by it.
 */
export const releaseOperations: UseCase<
  Inputs['approvals']['release'],
  Outputs['approvals']['release']
> = async (context, actor, { reason }) => {
  refuseAutomatic(actor);
  const trace = {
    action: 'approvals.release',
    subject: '',
    detail: { reason, rows: 0, operations: [] as number[] },
  };
  await audited(context, actor, trace, async (trx, at) => {
    const held = await plannedOperations(trx, await heldIds(trx));
    if (held.length === 0) refuse('APPROVAL_NOTHING_HELD', {});
    const { scope } = await approvalSettings(trx);
    const ids = held.filter(({ planned }) => !needsApproval(scope, planned.kind)).map(({ id }) => id);
    if (ids.length === 0) refuse('APPROVAL_STILL_ASKED', {});
    const rows = await letGo(trx, 'released', { ids, by: actor.name, door: actor.door, at, note: reason });
    trace.detail = { reason, rows, operations: ids };
  });
  context.wakeWorker();
  return { released: trace.detail.rows };
};
