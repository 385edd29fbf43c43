import type { Selectable } from 'kysely';
import { refuse } from '#shared/contract/errors.ts';
import type { Asked } from '#shared/contract/operations.ts';
import type { ConnectorId, DeliveryChannel, OperationKind } from '#shared/contract/vocabulary.ts';
import type { AccountWork } from '#shared/domain/account-state.ts';
import {
  nextOperationState,
  type OperationEvent,
  type OperationState,
} from '#shared/domain/operation-state.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What the vault binds a first password to while it waits. */
export const OPERATION_SECRET = 'operation.secret';

/** An operation with what it takes to carry it out. */
export interface Operation {
  id: number;
  idempotencyKey: string;
  kind: OperationKind;
  state: OperationState;
  connector: ConnectorId | null;
  /** How the password that it sets will be delivered; null for whatever sets none. */
  channel: DeliveryChannel | null;
  requestId: number;
  /** Null for a reminder, which is about no account yet. */
  accountId: number | null;
  asked: Asked;
  secretCipher: Buffer | null;
  attempts: number;
  /** The worker that has it in hand, while it is running. */
  claimedBy: string | null;
  createdAt: string;
  batchId: number | null;
  outcomeCode: string | null;
}

/** It was in hand when the program ended, perhaps as the reason: until it has an answer it is carried out alone. */
export const isSuspect = ({ outcomeCode }: Pick<Operation, 'outcomeCode'>) => outcomeCode === 'INTERRUPTED';

export interface NewOperation {
  idempotencyKey: string;
  kind: OperationKind;
  connector: ConnectorId | null;
  channel?: DeliveryChannel | null;
  requestId: number;
  accountId: number | null;
  asked: Asked;
  secretCipher: Buffer | null;
  createdAt: string;
  orderedBy: string;
  approval: 'not-needed' | 'held';
}

export function toOperation(row: Selectable<Tables['operation']>): Operation {
  return {
    id: row.id,
    idempotencyKey: row.idempotency_key,
    kind: row.kind,
    state: row.state,
    connector: row.connector,
    channel: row.channel,
    requestId: row.request_id,
    accountId: row.account_id,
    asked: JSON.parse(row.asked) as Asked,
    secretCipher: row.secret_cipher,
    attempts: row.attempts,
    claimedBy: row.claimed_by,
    createdAt: row.created_at,
    batchId: row.batch_id,
    outcomeCode: row.outcome_code,
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
      channel: operation.channel ?? null,
      request_id: operation.requestId,
      account_id: operation.accountId,
      asked: JSON.stringify(operation.asked),
      secret_cipher: operation.secretCipher,
      created_at: operation.createdAt,
      next_try_at: operation.createdAt,
      ordered_by: operation.orderedBy,
      approval: operation.approval,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findOperation(db: Registry, id: number): Promise<Operation | undefined> {
  const row = await db.selectFrom('operation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toOperation(row);
}

/** What was ordered for a request's account, oldest first; reminders, which come before any account, are not among it. */
export async function operationsOfRequest(db: Registry, requestId: number): Promise<Operation[]> {
  const rows = await db
    .selectFrom('operation')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('kind', '<>', 'remind')
    .orderBy('id')
    .execute();
  return rows.map(toOperation);
}

/** How many of a kind were ever ordered for a request. */
export async function countOperations(db: Registry, requestId: number, kind: OperationKind): Promise<number> {
  const { total } = await db
    .selectFrom('operation')
    .select((of) => of.fn.countAll<number>().as('total'))
    .where('request_id', '=', requestId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return total;
}

/** What has not ended for an account, oldest first. */
export async function workUnderWay(db: Registry, accountId: number): Promise<AccountWork[]> {
  const rows = await db
    .selectFrom('operation')
    .select('kind')
    .where('account_id', '=', accountId)
    .where('state', 'not in', ['done', 'cancelled'])
    .orderBy('id')
    .execute();
  return rows.flatMap(({ kind }) => (kind === 'remind' ? [] : [kind]));
}

/** Another way to the platform for an operation that nobody has in hand. */
export async function moveToConnector(
  trx: RegistryTransaction,
  { id, state }: Operation,
  connector: ConnectorId,
  at: string,
): Promise<void> {
  await trx
    .updateTable('operation')
    .set({ connector, ...(state === 'pending' && { next_try_at: at }) })
    .where('id', '=', id)
    .where('state', '=', state)
    .execute();
}

/**
 * What a change of state writes along. `retryAt` is when a pending operation is due; `askedPauseSeconds` how long the other
 * side asked to be left alone, where it did.
 */
export interface OperationMove {
  event: OperationEvent;
  at: string;
  retryAt?: string;
  askedPauseSeconds?: number | undefined;
  /** The attempt that ends is not counted. */
  isUncounted?: boolean;
  outcomeCode?: string | null;
  outcomeWords?: string | null;
}

/**
 * Moves an operation along its states. What has ended holds no secret and no claim any more; what is tried again leaves
 * the batch it was in and starts a new count of attempts where a person asked for it.
 * @throws Refusal `OPERATION_STATE_FORBIDS` where the rules of `operation-state` do not allow the event, or where
 *   somebody else has moved the operation since it was read.
 */
export async function moveOperation(
  trx: RegistryTransaction,
  operation: Operation,
  move: OperationMove,
): Promise<OperationState> {
  const state = nextOperationState(operation.state, move.event);
  if (state === undefined) refuse('OPERATION_STATE_FORBIDS', { state: operation.state });
  const hasEnded = state === 'done' || state === 'cancelled';
  const isPending = state === 'pending';
  const moved = await trx
    .updateTable('operation')
    .set((set) => ({
      state,
      claimed_by: null,
      claimed_until: null,
      next_try_at: isPending ? (move.retryAt ?? move.at) : null,
      asked_pause_seconds: isPending ? (move.askedPauseSeconds ?? null) : null,
      ...(hasEnded && { secret_cipher: null, finished_at: move.at }),
      ...(isPending && { batch_id: null }),
      ...(move.event === 'resume' && { attempts: 0 }),
      ...(move.isUncounted && { attempts: set('attempts', '-', 1) }),
      ...(move.outcomeCode !== undefined && { outcome_code: move.outcomeCode }),
      ...(move.outcomeWords !== undefined && { outcome_words: move.outcomeWords }),
    }))
    .where('id', '=', operation.id)
    .where('state', '=', operation.state)
    .where('attempts', '=', operation.attempts)
    .where('claimed_by', 'is', operation.claimedBy)
    .executeTakeFirst();
  if (moved.numUpdatedRows === 1n) return state;
  const current = await findOperation(trx, operation.id);
  return refuse('OPERATION_STATE_FORBIDS', { state: current?.state ?? operation.state });
}
