import { Refusal } from '#shared/contract/errors.ts';
import type { ReconcileRun, RunCounts } from '#shared/contract/reconcile.ts';
import type { ListedAccount } from '#shared/domain/reconcile.ts';
import { speakable } from '#main/outbox/speakable.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { endRun, type RunEnd } from '#main/registry/repositories/reconcile-runs.ts';
import type { UseCaseContext } from '../context.ts';
import { compare } from './compare.ts';
import { breatheOn, dropFindings, forgetOldFindings } from './tidy-up.ts';
import { ownRows } from './own-rows.ts';
import type { RunAtWork } from './ports.ts';
import { stageList, unstageList } from './stage.ts';

type RunContext = Pick<UseCaseContext, 'db' | 'vault' | 'now'>;

/** Why a run failed, in a word of `reconcile.error`. */
class RunFailed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * One run from the platform's list to its findings. Whatever becomes of it, the run says so, and the staged list is taken
 * away. It reads and writes findings: no account and no operation is ever touched.
 */
export async function performRun(
  context: RunContext,
  { id, takenAt }: Pick<ReconcileRun, 'id' | 'takenAt'>,
  list: (signal: AbortSignal) => AsyncIterable<ListedAccount>,
  run: RunAtWork,
): Promise<void> {
  let end: RunEnd;
  try {
    end = { state: 'done', counts: await findOut(context, { id, takenAt }, list, run) };
  } catch (error) {
    end = endOf(error, run.signal);
  }
  // what is half found is worse than nothing
  if (end.state !== 'done') await dropFindings(context, id);
  await inTransaction(context.db, async (trx) => {
    const at = context.now();
    await endRun(trx, id, end, at);
    const detail = end.state === 'failed' ? { state: end.state, code: end.code } : { ...end };
    const by = { actor: 'office', door: 'office' };
    await appendAudit(trx, { at, ...by, action: 'reconcile.ended', subject: `run ${id}`, detail });
  });
  run.tell({ phase: 'tidying', done: 0, total: null });
  await unstageList(context, breatheOn);
  if (end.state === 'done') await forgetOldFindings(context);
}

async function findOut(
  context: RunContext,
  run: Pick<ReconcileRun, 'id' | 'takenAt'>,
  list: (signal: AbortSignal) => AsyncIterable<ListedAccount>,
  work: RunAtWork,
): Promise<RunCounts> {
  const { listed, told } = await stageList(context, list(work.signal), work);
  // an office with accounts and a platform without any is a wrong base DN or a right that is missing, not a finding
  if (listed === 0) throw new RunFailed('LIST_EMPTY');
  await ownRows(context, work);
  return { ...(await compare(context, { ...run, told }, work)), listed };
}

function endOf(error: unknown, signal: AbortSignal): RunEnd {
  if (signal.aborted) {
    const isCancelled = signal.reason instanceof Error && signal.reason.message === 'cancelled';
    return { state: isCancelled ? 'cancelled' : 'interrupted' };
  }
  if (error instanceof RunFailed) return { state: 'failed', code: error.code, words: '' };
  if (error instanceof Refusal && error.code === 'LIST_UNREADABLE') {
    const { line, reason } = error.data as { line: number; reason: string };
    return { state: 'failed', code: 'LIST_UNREADABLE', words: `${line}: ${reason}` };
  }
  const words = error instanceof Error ? speakable(error.message, undefined) : '';
  return { state: 'failed', code: 'PLATFORM_UNREADABLE', words };
}
