import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { REPORT_MOST } from '#shared/contract/reconcile.ts';
import {
  countFindings,
  findFinding,
  listFindings,
  withoutSignature,
} from '#main/registry/repositories/reconcile-findings.ts';
import type { UseCase } from '../context.ts';
import { loadRun } from './runs.ts';

/** A window of what one run has found. */
export const listReconcileFindings: UseCase<
  Inputs['reconcile']['findings'],
  Outputs['reconcile']['findings']
> = async ({ db }, _actor, { runId, state, kind, offset, limit }) => {
  const run = await loadRun(db, runId);
  const counts = await countFindings(db, runId);
  const chosen = counts.filter((one) => one.state === state && (kind === undefined || one.kind === kind));
  return {
    run,
    rows: await listFindings(db, { runId, state, kind, offset, limit }),
    total: chosen.reduce((sum, { total }) => sum + total, 0),
    counts,
  };
};

/** One finding, whatever became of it. */
export const showFinding: UseCase<Inputs['reconcile']['finding'], Outputs['reconcile']['finding']> = async (
  { db },
  _actor,
  { id },
) => withoutSignature((await findFinding(db, id)) ?? refuse('FINDING_NOT_FOUND', {}));

/** What stands on the printed report of a run. */
export const reconcileReport: UseCase<Inputs['reconcile']['report'], Outputs['reconcile']['report']> = async (
  { db, now },
  actor,
  { runId },
) => {
  const run = await loadRun(db, runId);
  const findings = await listFindings(db, { runId, state: 'open', offset: 0, limit: REPORT_MOST });
  const counts = await countFindings(db, runId);
  const open = counts.filter(({ state }) => state === 'open').reduce((sum, { total }) => sum + total, 0);
  return { at: now(), drawnUpBy: actor.name, run, findings, left: open - findings.length };
};
