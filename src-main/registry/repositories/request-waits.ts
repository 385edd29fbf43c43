import { sql } from 'kysely';
import { paperAskedAt, type Wait } from '#shared/domain/request-wait.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** In these words SQLite recognises the partial index `request_awaiting`. */
const AWAITS_APPLICANT = sql<boolean>`state IN ('submitted', 'returned')`;

/** A request that awaits its applicant, with what decides what is due. */
export interface Awaiting {
  id: number;
  wait: Wait;
}

const WAIT = [
  'id',
  'state_since as since',
  'reminder_steps as steps',
  'reminded_at as remindedAt',
  'notice_ordered_at as noticeOrderedAt',
  'expiry_noticed_at as noticedAt',
] as const;

/** The next of the requests that have awaited their applicant since before an instant, the longest first. */
export async function nextAwaiting(
  db: Registry,
  { before, after, limit }: { before: string; after: Awaiting | undefined; limit: number },
): Promise<Awaiting[]> {
  let query = db.selectFrom('request').select(WAIT).where(AWAITS_APPLICANT).where('state_since', '<', before);
  if (after) query = query.where(sql<boolean>`(state_since, id) > (${after.wait.since}, ${after.id})`);
  const rows = await query.orderBy('state_since').orderBy('id').limit(limit).execute();
  return rows.map(({ id, ...wait }) => ({ id, wait }));
}

/** How many requests have awaited their applicant since before an instant. */
export async function countAwaitingSince(db: Registry, before: string): Promise<number> {
  const { total } = await db
    .selectFrom('request')
    .select(sql<number>`count(*)`.as('total'))
    .where(AWAITS_APPLICANT)
    .where('state_since', '<', before)
    .executeTakeFirstOrThrow();
  return total;
}

/** How a request has waited so far. */
export async function findWait(db: Registry, id: number): Promise<Wait> {
  const { id: _, ...wait } = await db
    .selectFrom('request')
    .select(WAIT)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return wait;
}

/** Whether scanned paper of the data as they stand is attached: the applicant has done their part, the unit is next. */
export async function hasPaper(db: Registry, id: number): Promise<boolean> {
  const history = await db
    .selectFrom('request_event')
    .select(['event', 'at'])
    .where('request_id', '=', id)
    .orderBy('id')
    .execute();
  return hasPaperSince(db, id, paperAskedAt(history));
}

/** Whether scanned paper was attached since an instant. */
export async function hasPaperSince(db: Registry, id: number, since: string): Promise<boolean> {
  const page = await db
    .selectFrom('scanned_page')
    .select('id')
    .where('request_id', '=', id)
    .where(sql<string>`coalesce(settled_at, read_at)`, '>=', since)
    .limit(1)
    .executeTakeFirst();
  return page !== undefined;
}

/** Remembers that a reminder was ordered; until the request moves, its step does not come again. */
export async function recordReminder(
  trx: RegistryTransaction,
  id: number,
  { steps, at, isNotice }: { steps: number; at: string; isNotice: boolean },
): Promise<void> {
  await trx
    .updateTable('request')
    .set({ reminder_steps: steps, reminded_at: at, ...(isNotice && { notice_ordered_at: at }) })
    .where('id', '=', id)
    .execute();
}

/**
 * Remembers that a reminder which was ordered at `orderedAt` has left: from now on the applicant knows on which day the
 * request ends, if it was ordered as the last notice or after it and the request has not moved meanwhile.
 */
export async function recordNotice(
  trx: RegistryTransaction,
  id: number,
  { orderedAt, at }: { orderedAt: string; at: string },
): Promise<void> {
  await trx
    .updateTable('request')
    .set({ expiry_noticed_at: at })
    .where('id', '=', id)
    .where('notice_ordered_at', '<=', orderedAt)
    .where('expiry_noticed_at', 'is', null)
    .execute();
}

/**
 * A reminder came back: its applicant knows since the first other one that reached them, if there is one. A request that has
 * moved since knows of no notice any more, and is left alone.
 */
export async function recountNotice(trx: RegistryTransaction, id: number): Promise<void> {
  await sql`
    UPDATE request SET expiry_noticed_at = (
      SELECT min(finished_at) FROM operation
      WHERE request_id = request.id AND kind = 'remind' AND state = 'done' AND outcome_code IS NULL
        AND created_at >= request.notice_ordered_at)
    WHERE id = ${id} AND expiry_noticed_at IS NOT NULL`.execute(trx);
}

/** What is overdue on one pile of these units (null: all), the longest first, leaving out who was reminded lately. */
export async function overdueToRemind(
  db: Registry,
  asked: {
    state: 'submitted' | 'returned';
    unitIds: readonly number[] | null;
    before: string;
    remindedBefore: string;
    now: string;
  },
): Promise<number[]> {
  if (asked.unitIds?.length === 0) return [];
  let query = db
    .selectFrom('request_list as l')
    .innerJoin('request', 'request.id', 'l.id')
    .select('l.id')
    .where('l.view', '=', asked.state === 'submitted' ? 'paper' : 'back')
    .where('l.state_since', '<', asked.before)
    .where(
      sql<boolean>`(reminded_at IS NULL OR reminded_at < ${asked.remindedBefore} OR reminded_at > ${asked.now})`,
    );
  if (asked.unitIds !== null) query = query.where('l.unit_id', 'in', asked.unitIds);
  const rows = await query.orderBy('l.state_since').orderBy('l.id').execute();
  return rows.map(({ id }) => id);
}
