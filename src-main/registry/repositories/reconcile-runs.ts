import type { Selectable } from 'kysely';
import { type ReconcileRun, type RunCounts, runCountsSchema } from '#shared/contract/reconcile.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

function toRun(row: Selectable<Tables['reconcile_run']>): ReconcileRun {
  return {
    id: row.id,
    state: row.state,
    connector: row.connector,
    fileName: row.file_name,
    takenAt: row.taken_at,
    startedAt: row.started_at,
    startedBy: row.started_by,
    isScheduled: row.due_at !== null,
    endedAt: row.ended_at,
    errorCode: row.error_code,
    errorWords: row.error_words,
    counts: row.counts === null ? null : runCountsSchema.parse(JSON.parse(row.counts)),
    hasFindings: row.has_findings === 1,
  };
}

export async function listRuns(db: Registry, limit: number): Promise<ReconcileRun[]> {
  const rows = await db.selectFrom('reconcile_run').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toRun);
}

export async function findRun(db: Registry, id: number): Promise<ReconcileRun | undefined> {
  const row = await db.selectFrom('reconcile_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRun(row);
}

/** The newest run whose findings are there. */
export async function findNewestFindings(db: Registry): Promise<ReconcileRun | undefined> {
  const row = await db
    .selectFrom('reconcile_run')
    .selectAll()
    .where('has_findings', '=', 1)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toRun(row);
}

/** The id of the run under way. */
export async function findRunning(db: Registry): Promise<number | undefined> {
  const row = await db
    .selectFrom('reconcile_run')
    .select('id')
    .where('state', '=', 'running')
    .executeTakeFirst();
  return row?.id;
}

export interface NewRun {
  connector: ConnectorId;
  fileName: string | null;
  takenAt: string;
  at: string;
  by: string;
  /** Of a scheduled run. */
  dueAt: string | null;
}

/** @returns its id; undefined while another run is under way: the UNIQUE index is the last word in a race. */
export async function insertRun(trx: RegistryTransaction, run: NewRun): Promise<number | undefined> {
  const row = await trx
    .insertInto('reconcile_run')
    .values({
      state: 'running',
      connector: run.connector,
      file_name: run.fileName,
      taken_at: run.takenAt,
      started_at: run.at,
      started_by: run.by,
      due_at: run.dueAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export type RunEnd =
  | { state: 'done'; counts: RunCounts }
  | { state: 'cancelled' | 'interrupted' }
  | { state: 'failed'; code: string; words: string };

export async function endRun(trx: RegistryTransaction, id: number, end: RunEnd, at: string): Promise<void> {
  await trx
    .updateTable('reconcile_run')
    .set({
      state: end.state,
      ended_at: at,
      counts: end.state === 'done' ? JSON.stringify(end.counts) : null,
      has_findings: end.state === 'done' ? 1 : 0,
      error_code: end.state === 'failed' ? end.code : null,
      error_words: end.state === 'failed' ? end.words : null,
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** What a program that ended in the middle left behind. */
export async function interruptRuns(trx: RegistryTransaction, at: string): Promise<void> {
  await trx
    .updateTable('reconcile_run')
    .set({ state: 'interrupted', ended_at: at })
    .where('state', '=', 'running')
    .execute();
}

/** Whether a scheduled run of this instant, or of a later one that has passed, was begun already. */
export async function wasBegun(db: Registry, dueAt: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('reconcile_run')
    .select('id')
    .where('due_at', '>=', dueAt)
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The runs that have findings beyond the newest `kept` of them, oldest first. */
export async function runsBeyond(db: Registry, kept: number): Promise<number[]> {
  const rows = await db
    .selectFrom('reconcile_run')
    .select('id')
    .where('has_findings', '=', 1)
    .orderBy('id', 'desc')
    .offset(kept)
    .limit(100)
    .execute();
  return rows.map(({ id }) => id).toReversed();
}

export async function markWithoutFindings(trx: RegistryTransaction, id: number): Promise<void> {
  await trx.updateTable('reconcile_run').set({ has_findings: 0 }).where('id', '=', id).execute();
}

/** Runs that should have no findings (any more) and have some: what a crash has left. */
export async function runsWithRemains(db: Registry): Promise<number[]> {
  const rows = await db
    .selectFrom('reconcile_run')
    .select('id')
    .where('has_findings', '=', 0)
    .where((is) =>
      is.exists(
        is
          .selectFrom('reconcile_finding')
          .select('reconcile_finding.id')
          .whereRef('reconcile_finding.run_id', '=', 'reconcile_run.id'),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
