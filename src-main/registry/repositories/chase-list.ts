import { sql } from 'kysely';
import type { Chased } from '#shared/contract/chase.ts';
import type { Registry } from '../database.ts';

/**
 * A scanned page of the request's data as they stand, in the words of `scanned_page_by_request`. It is `paperAskedAt` for
 * what waits for paper: a return that still stands has been followed by a correction.
 */
const HAS_PAPER = sql<boolean>`EXISTS (SELECT 1 FROM scanned_page AS p
  WHERE p.request_id = l.id AND coalesce(p.settled_at, p.read_at) >= (SELECT max(e.at) FROM request_event AS e
    WHERE e.request_id = l.id AND e.event IN ('submit', 'correct')))`;

/** What waits for paper in these units (null: all). */
const waiting = (db: Registry, unitIds: readonly number[] | null) => {
  const query = db.selectFrom('request_list as l').where('l.view', '=', 'paper');
  return unitIds === null ? query : query.where('l.unit_id', 'in', unitIds);
};

/** The first of those whose paper is nowhere yet, the longest waiting first. */
export async function chasedRequests(
  db: Registry,
  unitIds: readonly number[] | null,
  limit: number,
): Promise<Chased[]> {
  if (unitIds?.length === 0) return [];
  const rows = await waiting(db, unitIds)
    .where(sql<boolean>`NOT ${HAS_PAPER}`)
    .innerJoin('request', 'request.id', 'l.id')
    .innerJoin('unit', 'unit.id', 'l.unit_id')
    .select(['request.code', 'request.title_th', 'request.first_name_th', 'request.last_name_th'])
    .select(['request.position', 'request.phone', 'request.contact_email', 'request.reminded_at'])
    .select(['unit.name_th', 'l.state_since'])
    .orderBy('l.state_since')
    .orderBy('l.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    nameTh: `${row.title_th}${row.first_name_th} ${row.last_name_th}`,
    position: row.position,
    unitNameTh: row.name_th,
    phone: row.phone,
    contactEmail: row.contact_email,
    since: row.state_since,
    remindedAt: row.reminded_at,
  }));
}

/** How many wait for paper in all, and of how many the scanned paper is already there. */
export async function countChased(
  db: Registry,
  unitIds: readonly number[] | null,
): Promise<{ total: number; scanned: number }> {
  if (unitIds?.length === 0) return { total: 0, scanned: 0 };
  return waiting(db, unitIds)
    .select([sql<number>`count(*)`.as('total'), sql<number>`coalesce(sum(${HAS_PAPER}), 0)`.as('scanned')])
    .executeTakeFirstOrThrow();
}
