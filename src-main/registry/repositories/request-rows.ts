import type { Selectable } from 'kysely';
import type { RequestRow } from '#shared/contract/requests.ts';
import type { Registry } from '../database.ts';
import type { Tables } from '../tables.ts';

type Joined = Selectable<Tables['request']> & {
  unit_name_th: string;
  unit_name_en: string | null;
  address: string | null;
  taken_by_name: string | null;
};

/** The Doc List's lines for these requests, in the order given. */
export async function requestRows(db: Registry, ids: readonly number[]): Promise<RequestRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('request')
    .innerJoin('unit', 'unit.id', 'request.unit_id')
    // a request that took another address than it first reserved has left a tombstone behind
    .leftJoin('account', (join) =>
      join.onRef('account.request_id', '=', 'request.id').on('account.state', '<>', 'deleted'),
    )
    .leftJoin('staff', 'staff.id', 'request.taken_by')
    .selectAll('request')
    .select(['unit.name_th as unit_name_th', 'unit.name_en as unit_name_en'])
    .select(['account.address', 'staff.display_name as taken_by_name'])
    .where('request.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

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
    takenBy: row.taken_by === null ? null : { staffId: row.taken_by, displayName: row.taken_by_name ?? '' },
  };
}
