import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { AccountAct } from '#shared/domain/account-state.ts';
import { settleFinding, type StoredFinding } from '#main/registry/repositories/reconcile-findings.ts';
import { orderOnAccount } from '../accounts/order-on-account.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadFinding, shownFinding } from './aside.ts';
import { platformNow, stillHolds } from './look-again.ts';
import { orderRepair } from './order-repair.ts';
import { loadRun } from './runs.ts';

/** An officer has a finding's proposal carried out, after one more look at both sides. */
export const carryOutFinding: UseCase<
  Inputs['reconcile']['carryOut'],
  Outputs['reconcile']['carryOut']
> = async (context, actor, { id, follows, reason }) => {
  // the platform is asked outside the transaction, which waits for nobody
  const before = await loadFinding(context.db, id, 'open');
  const { accountId } = before;
  const acts = actsOf(before, follows);
  if (acts.length === 0 || accountId === null) return refuse('FINDING_PROPOSES_NOTHING', {});
  const rows = await platformNow(context, before);
  const detail = { kind: before.kind, follows, acts, reason, operations: new Array<number>(), gone: false };
  const trace = { action: 'reconcile.carryOut', subject: before.address, detail };
  const finding = await audited(context, actor, trace, async (trx, at) => {
    const now = await loadFinding(trx, id, 'open');
    const { takenAt } = await loadRun(trx, now.runId);
    const by = { actor: actor.name, door: actor.door, at };
    detail.gone = !(await stillHolds(trx, context, now, { takenAt, rows }));
    if (!detail.gone && follows === 'platform') {
      const repair = { accountId, acts, platformAddress: rows?.[0]?.address, reason };
      detail.operations = await orderRepair(trx, context, by, repair);
    } else if (!detail.gone) {
      for (const act of acts as Exclude<AccountAct, 'rename'>[])
        detail.operations.push((await orderOnAccount(trx, by, { accountId, act, reason })).operationId);
    }
    const state = detail.gone ? ('gone' as const) : ('ordered' as const);
    await settleFinding(trx, id, { state, reason, by: actor.name, at });
    return shownFinding(trx, id);
  });
  context.wakeWorker();
  return finding;
};

const actsOf = ({ acts, accept }: StoredFinding, follows: 'platform' | 'registry') =>
  follows === 'platform' ? acts : accept;
