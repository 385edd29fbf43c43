import { refuse } from '#shared/contract/errors.ts';
import type { ApprovalRow } from '#shared/contract/approvals.ts';
import type { Registry } from '#main/registry/database.ts';
import type { StoredTable } from '#main/registry/repositories/approval-tables.ts';
import type { Actor } from '../context.ts';
import { hashOfRows } from './planned.ts';
import { loadTable, rowsNow } from './show.ts';

/** More changes than anybody reads in one message. */
const MOST_TOLD = 50;

/** No program and nobody at a command line is a second person. @throws Refusal `APPROVAL_NEEDS_PERSON` */
export function refuseAutomatic(actor: Actor): void {
  if (actor.kind !== 'staff' || actor.staffId === null) refuse('APPROVAL_NEEDS_PERSON', {});
}

/**
 * Rows of a table that this person may judge: still held, and ordered by somebody else.
 * @throws Refusal `APPROVAL_TABLE_NOT_FOUND`, `APPROVAL_NEEDS_PERSON`, `APPROVAL_OWN`, `APPROVAL_CHANGED`
 */
export async function rowsToJudge(
  db: Registry,
  actor: Actor,
  { number, operationIds }: { number: string; operationIds: readonly number[] },
): Promise<{ table: StoredTable; rows: ApprovalRow[] }> {
  refuseAutomatic(actor);
  const table = await loadTable(db, number);
  const all = await rowsNow(db, table.id);
  // the table itself is what was signed: whoever changed it in the registry's file has no approval
  if (hashOfRows(all.map(({ planned }) => planned)) !== table.sha256) refuseChanged([]);
  const chosen = new Set(operationIds);
  const rows = all.filter(({ operationId }) => chosen.has(operationId));
  if (rows.length < chosen.size) refuseChanged([]);
  const own = rows.filter(({ planned }) => planned.orderedBy === actor.name);
  if (own.length > 0) refuse('APPROVAL_OWN', { count: own.length });
  const gone = rows.filter(({ state, approval }) => state !== 'pending' || approval !== 'held');
  if (gone.length > 0) refuseChanged(gone.map((row) => ({ ...row, changed: ['state'] })));
  return { table, rows };
}

/** @throws Refusal `APPROVAL_CHANGED`, with what is different from what was seen. */
export function refuseChanged(rows: readonly Pick<ApprovalRow, 'planned' | 'changed'>[]): never {
  return refuse('APPROVAL_CHANGED', {
    count: rows.length,
    changes: rows
      .slice(0, MOST_TOLD)
      .map(({ planned, changed }) => ({ requestCode: planned.requestCode, fields: changed })),
  });
}
