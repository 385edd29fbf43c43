import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { buddhistYearOf } from '#shared/domain/buddhist-date.ts';
import { insertTable } from '#main/registry/repositories/approval-tables.ts';
import { heldIds } from '#main/registry/repositories/operation-approvals.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { hashOfRows, plannedNow } from './planned.ts';
import { loadTable, shownTable } from './show.ts';

/** `AP69-0001`: the Buddhist year and a running number within it, as a batch has. */
const prefixOf = (at: string) => `AP${String(buddhistYearOf(at) % 100).padStart(2, '0')}-`;

/** Draws up the table of everything that is held now; what stands in it is what the second person approves. */
export const drawApprovalTable: UseCase<Inputs['approvals']['draw'], Outputs['approvals']['draw']> = async (
  context,
  actor,
) => {
  const trace = { action: 'approvals.draw', subject: '', detail: { rows: 0, sha256: '' } };
  await audited(context, actor, trace, async (trx, at) => {
    const ids = await heldIds(trx);
    if (ids.length === 0) refuse('APPROVAL_NOTHING_HELD', {});
    const rows = (await plannedNow(trx, ids)).map(({ id, planned }) => ({ operationId: id, planned }));
    const sha256 = hashOfRows(rows.map(({ planned }) => planned));
    trace.subject = await insertTable(trx, { prefix: prefixOf(at), sha256, by: actor.name, at, rows });
    trace.detail = { rows: rows.length, sha256 };
  });
  return shownTable(await loadTable(context.db, trace.subject));
};
