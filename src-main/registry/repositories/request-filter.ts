import { type RawBuilder, sql } from 'kysely';
import type { RequestFilter } from '#shared/contract/requests.ts';
import { REQUEST_VIEWS, type RequestView } from '#shared/domain/request-view.ts';
import type { Condition } from './request-text.ts';

export interface Filter {
  filter: RequestFilter;
  /** The units whose requests may be seen; null for all. */
  unitIds: readonly number[] | null;
  /** From when on what ended without a mailbox counts as having come back lately. */
  endedSince: string;
  /** What has stood since before this instant is overdue. */
  overdueBefore: string;
}

/**
 * The conditions of a filter on the row `l` of `request_list`. On a walk they are not to choose the index: SQLite does
 * not use one for a column behind a unary plus. A view is itself in the order of age, so a walk `byAge` goes along it.
 */
export function filterConditions(
  { filter, unitIds, endedSince, overdueBefore }: Filter,
  onWalk: boolean,
  byAge = false,
): Condition[] {
  const column = (name: string) => (onWalk ? sql`+${sql.ref(`l.${name}`)}` : sql.ref(`l.${name}`));
  const conditions: Condition[] = [];
  if (filter.view) {
    const view = onWalk && !byAge ? column('view') : sql.ref('l.view');
    if (filter.view === 'overdue')
      conditions.push(isIn(view, REQUEST_VIEWS), sql`l.state_since < ${overdueBefore}`);
    else conditions.push(isInView(view, filter.view, endedSince));
  }
  if (unitIds !== null) conditions.push(isIn(column('unit_id'), unitIds));
  if (filter.unitId !== undefined) conditions.push(isIn(column('unit_id'), [filter.unitId]));
  if (filter.states?.length) conditions.push(isIn(column('state'), filter.states));
  if (filter.kind) conditions.push(isIn(column('kind'), [filter.kind]));
  const day = column('submitted_at');
  if (filter.from) conditions.push(sql`${day} >= ${startOfThaiDay(filter.from, 0)}`);
  if (filter.to) conditions.push(sql`${day} < ${startOfThaiDay(filter.to, 1)}`);
  return conditions;
}

function isInView(view: RawBuilder<unknown>, asked: RequestView, endedSince: string): Condition {
  if (asked !== 'back') return sql`${view} = ${asked}`;
  return sql`(${view} = 'back' OR (${view} = 'ended' AND l.state_since >= ${endedSince}))`;
}

function isIn(column: RawBuilder<unknown>, values: readonly (string | number)[]): Condition {
  // `IN ()` is false in SQLite: somebody without a unit sees nothing
  return values.length === 0 ? sql`0` : sql`${column} IN (${sql.join([...values])})`;
}

/** Midnight of a day in Thailand (UTC+7, no summer time), `days` later, as an instant. */
function startOfThaiDay(day: string, days: number): string {
  const midnight = Date.parse(`${day}T00:00:00.000+07:00`) + days * 86_400_000;
  return new Date(midnight).toISOString();
}
