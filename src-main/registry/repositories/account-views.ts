import { sql } from 'kysely';
import type { AccountRow } from '#shared/contract/accounts.ts';
import { type AccountStanding, type AccountState, standingOf } from '#shared/domain/account-state.ts';
import type { Registry } from '../database.ts';
import { searchFragments } from '../search-text.ts';
import type { Condition } from './request-text.ts';
import { textMatches } from './account-text.ts';

export interface AccountListOptions {
  text?: string | undefined;
  standings: readonly AccountStanding[];
  offset: number;
  limit: number;
}

/** A window of the addresses, in their order, and how many there are. */
export async function listAccounts(
  db: Registry,
  { text, standings, offset, limit }: AccountListOptions,
): Promise<{ rows: AccountRow[]; total: number }> {
  const conditions = [...standingConditions(standings), ...textMatches(searchFragments(text ?? ''))];
  const where = conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `);
  const counted = sql<{ total: number }>`SELECT count(*) AS total FROM account AS a WHERE ${where}`;
  const total = (await counted.execute(db)).rows[0]?.total ?? 0;
  const window = sql<{ id: number }>`
    SELECT a.id FROM account AS a WHERE ${where} ORDER BY a.address, a.id LIMIT ${limit} OFFSET ${offset}`;
  const ids = total > offset ? (await window.execute(db)).rows.map(({ id }) => id) : [];
  return { rows: await accountRows(db, ids), total };
}

/** Every row stands in one way: its state says it unless it is held for another account or was let go. */
function standingConditions(standings: readonly AccountStanding[]): Condition[] {
  if (standings.length === 0) return [];
  const one = (standing: AccountStanding): Condition => {
    if (standing === 'released') return sql`(a.state = 'deleted' AND a.released_at IS NOT NULL)`;
    if (standing === 'held')
      return sql`(a.state = 'deleted' AND a.held_for IS NOT NULL AND a.released_at IS NULL)`;
    return sql`(a.state = ${standing} AND a.held_for IS NULL AND a.released_at IS NULL)`;
  };
  return [sql<boolean>`(${sql.join(standings.map(one), sql` OR `)})`];
}

interface Row {
  id: number;
  address: string;
  kind: AccountRow['kind'];
  state: AccountState;
  holder_name: string;
  unit_name_th: string;
  unit_name_en: string | null;
  reserved_at: string;
  active_since: string | null;
  deleted_at: string | null;
  released_at: string | null;
  held_for: number | null;
  main_address: string | null;
  under_way: AccountRow['underWay'];
}

/** The lines of these accounts, in the order given. */
export async function accountRows(db: Registry, ids: readonly number[]): Promise<AccountRow[]> {
  if (ids.length === 0) return [];
  const found = sql<Row>`
    SELECT a.id, a.address, a.kind, a.state, a.holder_name, u.name_th AS unit_name_th, u.name_en AS unit_name_en,
      a.reserved_at, a.active_since, a.deleted_at, a.released_at, a.held_for, main.address AS main_address,
      (SELECT kind FROM operation AS o WHERE o.account_id = a.id AND o.state NOT IN ('done', 'cancelled')
        ORDER BY o.id DESC LIMIT 1) AS under_way
    FROM account AS a JOIN unit AS u ON u.id = a.unit_id LEFT JOIN account AS main ON main.id = a.held_for
    WHERE a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const byId = new Map((await found.execute(db)).rows.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toRow(row: Row): AccountRow {
  const { held_for: heldFor, main_address: address } = row;
  return {
    id: row.id,
    address: row.address,
    kind: row.kind,
    standing: standingOf({ state: row.state, heldFor, releasedAt: row.released_at }),
    nameTh: row.holder_name,
    unitNameTh: row.unit_name_th,
    unitNameEn: row.unit_name_en,
    since: row.released_at ?? row.deleted_at ?? row.active_since ?? row.reserved_at,
    heldFor: heldFor === null || address === null ? null : { id: heldFor, address },
    underWay: row.under_way,
  };
}
