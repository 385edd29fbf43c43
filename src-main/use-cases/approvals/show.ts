import { refuse } from '#shared/contract/errors.ts';
import type { ApprovalRow, ApprovalTable } from '#shared/contract/approvals.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { changedFields } from '#shared/domain/approval.ts';
import type { Registry } from '#main/registry/database.ts';
import { findTable, rowsOfTable, type StoredTable } from '#main/registry/repositories/approval-tables.ts';
import type { UseCase } from '../context.ts';
import { plannedNow } from './planned.ts';

/** A table as it was drawn up, each row with what has become of it since. */
export const showApprovalTable: UseCase<Inputs['approvals']['show'], Outputs['approvals']['show']> = async (
  { db },
  _actor,
  { number },
) => {
  const table = await loadTable(db, number);
  return { table: shownTable(table), rows: await rowsNow(db, table.id) };
};

/** As it leaves the office. */
export function shownTable(table: StoredTable): ApprovalTable {
  const { id: _, ...shown } = table;
  return shown;
}

/** @throws Refusal `APPROVAL_TABLE_NOT_FOUND` */
export async function loadTable(db: Registry, number: string): Promise<StoredTable> {
  return (await findTable(db, number)) ?? refuse('APPROVAL_TABLE_NOT_FOUND', {});
}

/** The rows of a table, each with how it stands now and what is different from what was drawn up. */
export async function rowsNow(db: Registry, tableId: number): Promise<ApprovalRow[]> {
  const drawn = await rowsOfTable(db, tableId);
  const now = await plannedNow(
    db,
    drawn.map(({ operationId }) => operationId),
  );
  const standing = new Map(now.map((operation) => [operation.id, operation]));
  return drawn.map(({ operationId, planned }) => {
    const operation = standing.get(operationId);
    if (!operation) throw new Error(`operation ${operationId} is gone`);
    const { planned: current, id: _, asked: __, afterId: ___, ...stands } = operation;
    const isHeld = stands.approval === 'held' && stands.state === 'pending';
    return { operationId, planned, ...stands, changed: isHeld ? changedFields(planned, current) : [] };
  });
}
