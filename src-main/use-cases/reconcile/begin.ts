import { refuse } from '#shared/contract/errors.ts';
import type { ReconcileRun } from '#shared/contract/reconcile.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { ListedAccount } from '#shared/domain/reconcile.ts';
import {
  findRun,
  findRunning,
  insertRun,
  interruptRuns,
} from '#main/registry/repositories/reconcile-runs.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { performRun } from './run.ts';

/** Where a run's list comes from. */
export interface RunSource {
  connector: ConnectorId;
  fileName: string | null;
  /** Null for now. */
  takenAt: string | null;
  /** When a scheduled run was due. */
  dueAt: string | null;
  list: (signal: AbortSignal) => AsyncIterable<ListedAccount>;
}

/**
 * Records a run and has it done behind everybody's back.
 * @throws Refusal `RECONCILE_RUNNING` while another one is under way.
 */
export async function beginRun(
  context: UseCaseContext,
  actor: Actor,
  { connector, fileName, takenAt, dueAt, list }: RunSource,
): Promise<ReconcileRun> {
  const detail = { connector, fileName, scheduled: dueAt !== null };
  const trace = { action: 'reconcile.start', subject: '', detail };
  const run = await audited(context, actor, trace, async (trx, at) => {
    const running = await findRunning(trx);
    // one that nobody is at work on could not even write down how it ended
    if (running && context.reconcile.progress(running) === null) await interruptRuns(trx, at);
    // a clock that was wrong when the file was written must not hide what has happened since
    const taken = takenAt === null || takenAt > at ? at : takenAt;
    const id = await insertRun(trx, { connector, fileName, takenAt: taken, at, by: actor.name, dueAt });
    const begun = id === undefined ? refuse('RECONCILE_RUNNING', {}) : await findRun(trx, id);
    if (!begun) throw new Error('a run that was just recorded is gone');
    trace.subject = `run ${begun.id}`;
    return begun;
  });
  context.reconcile.begin(run.id, (work) => performRun(context, run, list, work));
  return run;
}
