import { inTransaction } from '#main/registry/database.ts';
import { dropSomeFindings } from '#main/registry/repositories/reconcile-findings.ts';
import {
  interruptRuns,
  markWithoutFindings,
  runsBeyond,
  runsWithRemains,
} from '#main/registry/repositories/reconcile-runs.ts';
import type { UseCaseContext } from '../context.ts';
import { unstageList } from './stage.ts';

/** The findings of so many runs are kept; of older ones only the numbers. */
export const RUNS_KEPT = 24;
const DROPPED_AT_ONCE = 500;

type Desk = Pick<UseCaseContext, 'db'>;

/** Lets others have their turn, and goes on whatever happens: what is left is taken away at the next opening. */
export const breatheOn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Takes what a run has found away. */
export async function dropFindings({ db }: Desk, runId: number): Promise<void> {
  while (await inTransaction(db, (trx) => dropSomeFindings(trx, runId, DROPPED_AT_ONCE))) await breatheOn();
}

/** Takes away what was found by runs that newer ones have followed. */
export async function forgetOldFindings(context: Desk): Promise<void> {
  for (const id of await runsBeyond(context.db, RUNS_KEPT)) {
    await inTransaction(context.db, (trx) => markWithoutFindings(trx, id));
    await dropFindings(context, id);
  }
}

/** Marks the run that a crash has broken off, and takes away what it left behind; the next one begins anew. */
export async function forgetBrokenRuns(context: Pick<UseCaseContext, 'db' | 'now'>): Promise<void> {
  await inTransaction(context.db, (trx) => interruptRuns(trx, context.now()));
  for (const id of await runsWithRemains(context.db)) await dropFindings(context, id);
  await unstageList(context, breatheOn);
}
