import { sql } from 'kysely';
import type { RequestView } from '#shared/domain/request-view.ts';
import type { Registry } from '../database.ts';

export type ViewCounts = Record<RequestView, Pile>;

/** `oldestSince`: since when the first of what is not over has stood there; null where nothing does. */
interface Pile {
  total: number;
  overdue: number;
  oldestSince: string | null;
}

interface Asked {
  /** Null for all. */
  unitIds: readonly number[] | null;
  /** What has stood since before this instant is overdue. */
  overdueBefore: string;
  endedSince: string;
}

const NOTHING: Pile = { total: 0, overdue: 0, oldestSince: null };

/** How much lies on each pile of these units; every figure comes out of an index. What has ended is never overdue. */
export async function countViews(
  db: Registry,
  { unitIds, overdueBefore, endedSince }: Asked,
): Promise<ViewCounts> {
  const counts: ViewCounts = {
    paper: { ...NOTHING },
    office: { ...NOTHING },
    back: { ...NOTHING },
  };
  if (unitIds?.length === 0) return counts;
  const ofUnits = unitIds === null ? sql`` : sql`AND unit_id IN (${sql.join([...unitIds])})`;
  const open = sql<Pile & { view: RequestView }>`
    SELECT view, count(*) AS total, sum(state_since < ${overdueBefore}) AS overdue, min(state_since) AS oldestSince FROM request_list
    WHERE view IN ('paper', 'office', 'back') ${ofUnits} GROUP BY view`;
  for (const { view, ...pile } of (await open.execute(db)).rows) counts[view] = pile;
  const ended = sql<{ total: number }>`
    SELECT count(*) AS total FROM request_list WHERE view = 'ended' AND state_since >= ${endedSince} ${ofUnits}`;
  counts.back.total += (await ended.execute(db)).rows[0]?.total ?? 0;
  return counts;
}
