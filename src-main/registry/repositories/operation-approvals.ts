import { sql } from 'kysely';
import type { AskedOfPlatform } from '#shared/contract/operations.ts';
import type { PlannedRow } from '#shared/contract/planned-row.ts';
import type { ConnectorId, OperationKind } from '#shared/contract/vocabulary.ts';
import type { Approval } from '#shared/domain/approval.ts';
import type { OperationState } from '#shared/domain/operation-state.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** In these words SQLite recognises the partial index `operation_held`. */
const HELD = sql<boolean>`state = 'pending' AND approval = 'held'`;
const listed = (ids: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What waits for a second person, in the order in which it was ordered. */
export async function heldIds(db: Registry): Promise<number[]> {
  const rows = await db.selectFrom('operation').select('id').where(HELD).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function countHeld(db: Registry): Promise<number> {
  const { total } = await db
    .selectFrom('operation')
    .select(sql<number>`count(*)`.as('total'))
    .where(HELD)
    .executeTakeFirstOrThrow();
  return total;
}

/** An operation as it would be asked now, all but which platform its connector leads to. */
export interface PlannedOperation {
  id: number;
  planned: Omit<PlannedRow, 'platform'>;
  asked: AskedOfPlatform;
  /** The operation of the same account that has to end before. */
  afterId: number | null;
  state: OperationState;
  approval: Approval;
  judgedBy: string | null;
  judgedAt: string | null;
}

/** These operations as they stand, in the order of their ids; only what is asked of a platform, no messages. */
export async function plannedOperations(db: Registry, ids: readonly number[]): Promise<PlannedOperation[]> {
  const rows = await db
    .selectFrom('operation')
    .innerJoin('request', 'request.id', 'operation.request_id')
    .select([
      'operation.id',
      'operation.kind',
      'operation.connector',
      'operation.asked',
      'operation.state',
      'operation.after_id as afterId',
      'operation.ordered_by as orderedBy',
      'operation.approval',
      'operation.judged_by as judgedBy',
      'operation.judged_at as judgedAt',
      'request.code as requestCode',
    ])
    .where('operation.id', 'in', listed(ids))
    .where('operation.connector', 'is not', null)
    .orderBy('operation.id')
    .execute();
  return rows.map(({ id, kind, connector, orderedBy, requestCode, ...row }) => {
    const asked = JSON.parse(row.asked) as AskedOfPlatform;
    // what the query leaves out where there is no connector, its type does not know
    const order = { requestCode, kind, connector: connector as ConnectorId };
    return { ...row, id, asked, planned: { ...order, ...plannedOf(asked), orderedBy } };
  });
}

/** What is asked of a platform, as a table says it. */
export function plannedOf(asked: AskedOfPlatform) {
  const { mailboxKind, address, formerAddress, displayName, unitNameTh, position, phone } = asked;
  return {
    mailboxKind,
    address,
    formerAddress: formerAddress ?? null,
    displayName,
    nameEn: `${asked.firstNameEn} ${asked.lastNameEn}`.trim(),
    unitNameTh,
    position,
    phone,
    quotaMegabytes: asked.quotaMegabytes,
    attachmentMegabytes: asked.attachmentMegabytes,
  };
}

export interface Judgement {
  ids: readonly number[];
  by: string;
  door: string;
  at: string;
  note: string;
}

/** Lets held operations go: due now, and their requests' timelines say who let them. @returns how many were held. */
export async function letGo(
  trx: RegistryTransaction,
  approval: 'approved' | 'released',
  { ids, by, door, at, note }: Judgement,
): Promise<number> {
  const gone = await trx
    .updateTable('operation')
    .set({ approval, judged_by: by, judged_at: at, next_try_at: at })
    .where(HELD)
    .where('id', 'in', listed(ids))
    .returning('id')
    .execute();
  await sql`
    INSERT INTO request_event (request_id, at, event, state, actor, door, reason, note)
    SELECT request.id, ${at}, ${`operation-${approval}`}, request.state, ${by}, ${door}, NULL, ${note}
    FROM operation JOIN request ON request.id = operation.request_id
    WHERE operation.id IN ${listed(gone.map(({ id }) => id))}
    ORDER BY operation.id`.execute(trx);
  return gone.length;
}

/**
 * What was approved for one platform, has not begun, and would go to another one now waits for a second person again: this
 * operation, or everything over a connector.
 */
export async function holdAgain(
  trx: RegistryTransaction,
  { id, connector, kinds }: { id?: number; connector: ConnectorId; kinds: readonly OperationKind[] },
): Promise<number> {
  let update = trx
    .updateTable('operation')
    .set({ approval: 'held', judged_by: null, judged_at: null })
    .where('state', 'in', ['pending', 'parked'])
    .where('approval', '=', 'approved')
    .where('connector', '=', connector)
    .where('kind', 'in', kinds);
  if (id !== undefined) update = update.where('id', '=', id);
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}

/** An operation was cancelled because the second person refused it. */
export async function markRefused(
  trx: RegistryTransaction,
  id: number,
  { by, at }: { by: string; at: string },
): Promise<void> {
  await trx
    .updateTable('operation')
    .set({ approval: 'refused', judged_by: by, judged_at: at })
    .where('id', '=', id)
    .execute();
}

/**
 * What is still to go to a platform, in the order in which it was ordered: pending or held, or waiting for the next batch.
 * At most `most`.
 */
export async function idsToCome(db: Registry, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM operation WHERE state = 'pending' AND connector IS NOT NULL
    UNION ALL
    SELECT id FROM operation WHERE connector = 'bulk-file' AND state = 'waiting' AND batch_id IS NULL
    ORDER BY id LIMIT ${most}`.execute(db);
  return rows.map(({ id }) => id);
}
