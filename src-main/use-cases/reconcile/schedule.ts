import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { lastDue, nextDue } from '#shared/domain/reconcile-schedule.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { endRun, insertRun, wasBegun } from '#main/registry/repositories/reconcile-runs.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase, UseCaseContext } from '../context.ts';
import { platformSettings, reconcileSchedule } from '../settings/defaults.ts';
import { RECONCILE_DESK } from './actor.ts';
import { beginRun } from './begin.ts';

/** When the lists are compared by themselves; what was due before is not made up for. */
export const saveReconcileSchedule: UseCase<
  Inputs['reconcile']['saveSchedule'],
  Outputs['reconcile']['saveSchedule']
> = async (context, actor, schedule) => {
  const trace = { action: 'reconcile.saveSchedule', subject: 'reconcile', detail: { ...schedule } };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'reconcile', { value: { ...schedule, since: at }, secretCipher: null }, at),
  );
  return { nextAt: nextDue(schedule, context.now()) };
};

/**
 * One round of the office's clock: begins the run that is due. However many were missed while the program was closed, one
 * makes up for them all; a clock that is set back begins none a second time. Where the platform cannot be asked, that is
 * recorded as a run that failed, for somebody counts on it.
 */
export async function reconcileWhenDue(context: UseCaseContext): Promise<void> {
  const { db } = context;
  const now = context.now();
  const schedule = await reconcileSchedule(db);
  const dueAt = lastDue(schedule, now);
  if (dueAt === null || dueAt <= schedule.since || (await wasBegun(db, dueAt, now))) return;
  const { connector } = await platformSettings(db);
  const platform = await context.reconcile.platform(connector);
  const source = { connector, fileName: null, takenAt: null, dueAt };
  if (!platform) return recordFailure(context, source);
  try {
    await beginRun(context, RECONCILE_DESK, { ...source, list: (signal) => platform.list(signal) });
  } catch (error) {
    // it stays due, and the next round finds the other one ended
    if (!(error instanceof Refusal && error.code === 'RECONCILE_RUNNING')) throw error;
  }
}

type Source = Pick<Parameters<typeof insertRun>[1], 'connector' | 'fileName' | 'dueAt'>;

async function recordFailure({ db, now }: UseCaseContext, source: Source): Promise<void> {
  await inTransaction(db, async (trx) => {
    const at = now();
    const { name, door } = RECONCILE_DESK;
    const id = await insertRun(trx, { ...source, takenAt: at, at, by: name });
    if (id === undefined) return;
    await endRun(trx, id, { state: 'failed', code: 'CONNECTOR_UNAVAILABLE', words: '' }, at);
    const detail = { connector: source.connector, scheduled: true, code: 'CONNECTOR_UNAVAILABLE' };
    await appendAudit(trx, {
      at,
      actor: name,
      door,
      action: 'reconcile.start',
      subject: `run ${id}`,
      detail,
    });
  });
}
