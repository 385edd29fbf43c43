import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { refuse } from '#shared/contract/errors.ts';
import type { ReconcileRun } from '#shared/contract/reconcile.ts';
import { nextDue } from '#shared/domain/reconcile-schedule.ts';
import type { Registry } from '#main/registry/database.ts';
import { countFindings } from '#main/registry/repositories/reconcile-findings.ts';
import { findNewestFindings, findRun, listRuns } from '#main/registry/repositories/reconcile-runs.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { platformSettings, reconcileSchedule } from '../settings/defaults.ts';

/** What was compared when, and what is under way. */
export const listReconcileRuns: UseCase<Inputs['reconcile']['runs'], Outputs['reconcile']['runs']> = async (
  { db, now, reconcile },
  _actor,
  { limit },
) => {
  const runs = await listRuns(db, limit);
  const running = runs.find(({ state }) => state === 'running');
  const { connector } = await platformSettings(db);
  const { every, hour, weekday, monthDay } = await reconcileSchedule(db);
  const schedule = { every, hour, weekday, monthDay };
  const newest = await findNewestFindings(db);
  const counts = newest ? await countFindings(db, newest.id) : [];
  const open = counts.filter(({ state }) => state === 'open').reduce((sum, { total }) => sum + total, 0);
  return {
    runs,
    progress: running ? reconcile.progress(running.id) : null,
    connector,
    canAsk: (await reconcile.platform(connector)) !== null,
    open,
    schedule,
    nextAt: nextDue(schedule, now()),
  };
};

/** @throws Refusal `RECONCILE_RUN_NOT_FOUND` */
export async function loadRun(db: Registry, id: number): Promise<ReconcileRun> {
  return (await findRun(db, id)) ?? refuse('RECONCILE_RUN_NOT_FOUND', {});
}

/** Gives the run under way up. One that has ended stays as it is. */
export const cancelReconciling: UseCase<
  Inputs['reconcile']['cancel'],
  Outputs['reconcile']['cancel']
> = async (context, actor, { runId }) => {
  const trace = { action: 'reconcile.cancel', subject: `run ${runId}` };
  await audited(context, actor, trace, (trx) => loadRun(trx, runId));
  await context.reconcile.cancel(runId);
  return loadRun(context.db, runId);
};
