import { sql } from 'kysely';
import type { Registry } from '../database.ts';
import { searchFragments } from '../search-text.ts';
import { type Filter, filterConditions } from './request-filter.ts';
import { type Condition, containsAll, matchingIds, type TextSearch, textSearch } from './request-text.ts';

export interface ListOptions extends Filter {
  /**
   * `newest` and `oldest` by arrival, which is also the order of the codes; `waiting`: longest first; `name` in Thai
   * dictionary order.
   */
  sort: 'newest' | 'oldest' | 'waiting' | 'name';
  offset: number;
  limit: number;
}

/** The requests of one window; where there are `more`, `total` says only how many there are at least. */
export interface ListedIds {
  ids: number[];
  total: number;
  more: boolean;
}

/** Up to so many rows are cheaper found by an index and sorted than met on a walk in the order asked for. */
const FEW = 5000;
/** Sorting by name or age costs less than walking past all that come before the ones that match. */
const FEW_OUT_OF_ORDER = 4 * FEW;

/**
 * Finds a window of the Doc List, however many requests there are: few rows are found and sorted, many are met soon
 * enough by walking in the order asked for; only narrow rows and indexes are read on the way.
 */
export async function listRequestIds(db: Registry, options: ListOptions): Promise<ListedIds> {
  const fragments = searchFragments(options.filter.text ?? '');
  if (fragments.length === 0) return filteredWindow(db, options);
  const search = textSearch(fragments);
  const isByArrival = options.sort === 'newest' || options.sort === 'oldest';
  const few = isByArrival ? FEW : FEW_OUT_OF_ORDER;
  const found = await matchingIds(db, search, few + 1);
  if (found.length <= few) return windowAmong(db, options, found, search);
  const text = containsAll(fragments);
  if ((await count(db, filterConditions(options, false), FEW + 1)) <= FEW) {
    return sortedWindow(db, options, [...filterConditions(options, false), text]);
  }
  if (isByArrival) return streamedWindow(db, options, search);
  return walkedWindow(db, options, [...conditionsOnWalk(options), text]);
}

async function filteredWindow(db: Registry, options: ListOptions): Promise<ListedIds> {
  const total = await count(db, filterConditions(options, false));
  if (total <= options.offset) return { ids: [], total, more: false };
  return sortedWindow(
    db,
    options,
    total > FEW ? conditionsOnWalk(options) : filterConditions(options, false),
    total,
  );
}

const conditionsOnWalk = (options: ListOptions) =>
  filterConditions(options, true, options.sort === 'waiting');

/** Few requests contain the text: what the filters leave of them is counted and sorted. */
function windowAmong(db: Registry, options: ListOptions, found: number[], { rest }: TextSearch) {
  const among = sql<boolean>`l.id IN (SELECT value FROM json_each(${JSON.stringify(found)}))`;
  const further = [...filterConditions(options, true), ...(rest ? [rest] : [])];
  return sortedWindow(db, options, [among, ...further], further.length === 0 ? found.length : undefined);
}

/** Few rows: all of them are found, counted where that is not known, and sorted. */
async function sortedWindow(db: Registry, options: ListOptions, conditions: Condition[], known?: number) {
  const total = known ?? (await count(db, conditions));
  const { ids } = await walkedWindow(db, options, conditions);
  return { ids, total, more: false };
}

/** Many rows: an index already has the order; one row beyond the window tells whether there are more. */
async function walkedWindow(db: Registry, options: ListOptions, conditions: Condition[]): Promise<ListedIds> {
  const window = sql<{ id: number }>`
    SELECT l.id FROM request_list AS l WHERE ${every(conditions)} ORDER BY ${orderOf(options)}
    LIMIT ${options.limit + 1} OFFSET ${options.offset}`;
  return openEnded((await window.execute(db)).rows, options);
}

/** Many rows contain the text: the text index itself hands them out by arrival, until the window is full. */
async function streamedWindow(
  db: Registry,
  options: ListOptions,
  { index, match, rest }: TextSearch,
): Promise<ListedIds> {
  const conditions = [match, ...filterConditions(options, true), ...(rest ? [rest] : [])];
  const direction = sql.raw(options.sort === 'newest' ? 'DESC' : 'ASC');
  const window = sql<{ id: number }>`
    SELECT l.id FROM ${index} AS found CROSS JOIN request_list AS l ON l.id = found.rowid
    WHERE ${every(conditions)} ORDER BY found.rowid ${direction}
    LIMIT ${options.limit + 1} OFFSET ${options.offset}`;
  return openEnded((await window.execute(db)).rows, options);
}

function openEnded(rows: { id: number }[], { offset, limit }: ListOptions): ListedIds {
  const total = rows.length === 0 ? 0 : offset + rows.length;
  return { ids: idsOf(rows.slice(0, limit)), total, more: rows.length > limit };
}

/** How many requests meet every condition; counts no further than `cap`. */
async function count(db: Registry, conditions: Condition[], cap = -1): Promise<number> {
  const counted = sql<{ total: number }>`
    SELECT count(*) AS total FROM (SELECT 1 FROM request_list AS l WHERE ${every(conditions)} LIMIT ${cap})`;
  return (await counted.execute(db)).rows[0]?.total ?? 0;
}

const idsOf = (rows: { id: number }[]) => rows.map((row) => row.id);
const every = (conditions: Condition[]) =>
  conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `);

function orderOf({ sort }: ListOptions) {
  if (sort === 'name') return sql`l.sort_key, l.id`;
  if (sort === 'waiting') return sql`l.state_since, l.id`;
  return sort === 'newest' ? sql`l.id DESC` : sql`l.id`;
}
