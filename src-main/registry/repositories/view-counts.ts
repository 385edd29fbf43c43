import { sql } from 'kysely';
import type { RequestView } from '#shared/domain/request-view.ts';
import type { Registry } from '../database.ts';

export type ViewCounts = Record<RequestView, { total: number; overdue: number }>;

interface Asked {
  /** Null for all. */
  unitIds: readonly number[] | null;
  /** What has stood since before this instant is overdue. */
  overdueBefore: string;
  endedSince: string;
}

/** How much lies on each pile of these units; every figure comes out of an index. What has ended is never overdue. */
export async function countViews(
  db: Registry,
  { unitIds, overdueBefore, endedSince }: Asked,
): Promise<ViewCounts> {
  const counts: ViewCounts = {
    paper: { total: 0, overdue: 0 },
    office: { total: 0, overdue: 0 },
    back: { total: 0, overdue: 0 },
  };
  if (unitIds?.length === 0) return counts;
  const ofUnits = unitIds === null ? sql`` : sql`AND unit_id IN (${sql.join([...unitIds])})`;
  const open = sql<{ view: RequestView; total: number; overdue: number }>`
    SELECT view, count(*) AS total, sum(state_since < ${overdueBefore}) AS overdue FROM request_list
    WHERE view IN ('paper', 'office', 'back') ${ofUnits} GROUP BY view`;
  for (const { view, total, overdue } of (await open.execute(db)).rows) counts[view] = { total, overdue };
  const ended = sql<{ total: number }>`
    SELECT count(*) AS total FROM request_list WHERE view = 'ended' AND state_since >= ${endedSince} ${ofUnits}`;
  counts.back.total += (await ended.execute(db)).rows[0]?.total ?? 0;
  return counts;
}
