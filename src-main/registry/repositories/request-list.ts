import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { RequestFilter, RequestRow } from '#shared/contract/requests.ts';
import type { Registry } from '../database.ts';
import { likeFragment, searchFragments } from '../search-text.ts';
import type { Tables } from '../tables.ts';

export interface ListOptions {
  filter: RequestFilter;
  sort: 'newest' | 'oldest' | 'name' | 'code';
  offset: number;
  limit: number;
  /** The units whose requests may be seen; null for all. */
  unitIds: readonly number[] | null;
}

type Query<Output> = SelectQueryBuilder<Tables, 'request', Output>;

/** More matches than this are found faster by walking the sorted index than by sorting the matches. */
const FEW_MATCHES = 2000;
/** Three characters are the least the trigram index can find. */
const INDEXED_FRAGMENT = 3;

/** A window of the Doc List and how many rows there are in all. */
export async function listRequests(
  db: Registry,
  options: ListOptions,
): Promise<{ rows: RequestRow[]; total: number }> {
  const fragments = searchFragments(options.filter.text ?? '');
  const narrow = await narrowed(db, fragments);
  const matching = narrow(scoped(db.selectFrom('request'), options));
  const { total } = await matching.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  if (total <= options.offset) return { rows: [], total };
  // only keys are sorted and skipped; the wide rows are read for the window alone
  const keys = sorted(matching.select('request.id'), options.sort)
    .offset(options.offset)
    .limit(options.limit);
  const ids = (await keys.execute()).map((row) => row.id);
  return { rows: await rowsOf(db, ids), total };
}

/** The caller's units and the filters that columns answer. */
function scoped<Output>(query: Query<Output>, { filter, unitIds }: ListOptions): Query<Output> {
  let result = query;
  if (unitIds !== null) result = result.where('request.unit_id', 'in', unitIds.length === 0 ? [-1] : unitIds);
  if (filter.unitId !== undefined) result = result.where('request.unit_id', '=', filter.unitId);
  if (filter.states?.length) result = result.where('request.state', 'in', filter.states);
  if (filter.kind) result = result.where('request.kind', '=', filter.kind);
  if (filter.from) result = result.where('request.submitted_at', '>=', startOfThaiDay(filter.from, 0));
  if (filter.to) result = result.where('request.submitted_at', '<', startOfThaiDay(filter.to, 1));
  return result;
}

/** Midnight of a day in Thailand (UTC+7, no summer time), `days` later, as an instant. */
function startOfThaiDay(day: string, days: number): string {
  const midnight = Date.parse(`${day}T00:00:00.000+07:00`) + days * 86_400_000;
  return new Date(midnight).toISOString();
}

/**
 * The way the free text is answered: few matches come out of the trigram index, many are met soon enough by walking
 * the rows in order. Fragments too short for the index are compared row by row.
 */
async function narrowed(
  db: Registry,
  fragments: string[],
): Promise<<Output>(query: Query<Output>) => Query<Output>> {
  const indexed = fragments.filter((fragment) => [...fragment].length >= INDEXED_FRAGMENT);
  const text = sql.ref('request.search_text');
  if (indexed.length > 0) {
    const match = indexed.map((fragment) => `"${fragment.replaceAll('"', '""')}"`).join(' AND ');
    const found = await sql<{ rowid: number }>`
      SELECT rowid FROM request_search WHERE request_search MATCH ${match} LIMIT ${FEW_MATCHES + 1}`.execute(
      db,
    );
    if (found.rows.length <= FEW_MATCHES) {
      const ids = found.rows.map((row) => row.rowid);
      const short = fragments.filter((fragment) => !indexed.includes(fragment));
      return (query) =>
        short.reduce(
          (result, fragment) => result.where(likeFragment(text, fragment)),
          query.where('request.id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`),
        );
    }
  }
  return (query) => fragments.reduce((result, fragment) => result.where(likeFragment(text, fragment)), query);
}

function sorted<Output>(query: Query<Output>, sort: ListOptions['sort']): Query<Output> {
  if (sort === 'name') return query.orderBy('request.sort_key').orderBy('request.id');
  if (sort === 'code') return query.orderBy('request.code');
  const direction = sort === 'newest' ? 'desc' : 'asc';
  return query.orderBy('request.submitted_at', direction).orderBy('request.id', direction);
}

async function rowsOf(db: Registry, ids: number[]): Promise<RequestRow[]> {
  const rows = await db
    .selectFrom('request')
    .innerJoin('unit', 'unit.id', 'request.unit_id')
    .leftJoin('account', 'account.request_id', 'request.id')
    .leftJoin('staff', 'staff.id', 'request.taken_by')
    .selectAll('request')
    .select(['unit.name_th as unit_name_th', 'unit.name_en as unit_name_en'])
    .select(['account.address', 'staff.display_name as taken_by_name'])
    .where('request.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

type Joined = Selectable<Tables['request']> & {
  unit_name_th: string;
  unit_name_en: string | null;
  address: string | null;
  taken_by_name: string | null;
};

function toRow(row: Joined): RequestRow {
  return {
    code: row.code,
    kind: row.kind,
    state: row.state,
    nameTh: `${row.title_th}${row.first_name_th} ${row.last_name_th}`,
    nameEn: `${row.first_name_en} ${row.last_name_en}`,
    unitNameTh: row.unit_name_th,
    unitNameEn: row.unit_name_en,
    address: row.address,
    submittedAt: row.submitted_at,
    stateSince: row.state_since,
    takenBy: row.taken_by_name,
  };
}
