import type { Selectable } from 'kysely';
import type { ConnectorId, OperationKind } from '#shared/contract/vocabulary.ts';
import type { OperationState } from '#shared/domain/operation-state.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

/** An operation with what it takes to carry it out. */
export interface Operation {
  id: number;
  idempotencyKey: string;
  kind: OperationKind;
  state: OperationState;
  connector: ConnectorId | null;
  requestId: number;
  accountId: number;
  secretCipher: Buffer | null;
  attempts: number;
  createdAt: string;
  batchId: number | null;
}

export interface NewOperation {
  idempotencyKey: string;
  kind: OperationKind;
  connector: ConnectorId | null;
  requestId: number;
  accountId: number;
  secretCipher: Buffer;
  createdAt: string;
}

function toOperation(row: Selectable<Tables['operation']>): Operation {
  return {
    id: row.id,
    idempotencyKey: row.idempotency_key,
    kind: row.kind,
    state: row.state,
    connector: row.connector,
    requestId: row.request_id,
    accountId: row.account_id,
    secretCipher: row.secret_cipher,
    attempts: row.attempts,
    createdAt: row.created_at,
    batchId: row.batch_id,
  };
}

/** Appends a pending operation; the same idempotency key twice is a fault of the caller. */
export async function insertOperation(trx: RegistryTransaction, operation: NewOperation): Promise<number> {
  const { id } = await trx
    .insertInto('operation')
    .values({
      idempotency_key: operation.idempotencyKey,
      kind: operation.kind,
      state: 'pending',
      connector: operation.connector,
      request_id: operation.requestId,
      account_id: operation.accountId,
      secret_cipher: operation.secretCipher,
      created_at: operation.createdAt,
      next_try_at: operation.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findOperation(db: Registry, id: number): Promise<Operation | undefined> {
  const row = await db.selectFrom('operation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toOperation(row);
}

export async function operationsOfRequest(db: Registry, requestId: number): Promise<Operation[]> {
  const rows = await db
    .selectFrom('operation')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
  return rows.map(toOperation);
}
