import { sql } from 'kysely';
import type {
  Asked,
  AttemptView,
  LaneId,
  OperationView,
  PlatformHolder,
} from '#shared/contract/operations.ts';
import type { OperationState } from '#shared/domain/operation-state.ts';
import type { Registry } from '../database.ts';

/** In these words SQLite recognises the partial index `operation_held`. */
const HELD = sql<boolean>`operation.state = 'pending' AND operation.approval = 'held'`;

interface OperationListing {
  states: readonly OperationState[];
  lane?: LaneId | undefined;
  held?: true | undefined;
  offset: number;
  limit: number;
}

const views = (db: Registry) =>
  db
    .selectFrom('operation')
    .innerJoin('request', 'request.id', 'operation.request_id')
    .leftJoin('account', 'account.id', 'operation.account_id')
    .leftJoin('operation_batch', 'operation_batch.id', 'operation.batch_id')
    .select([
      'operation.id',
      'operation.kind',
      'operation.state',
      'operation.connector',
      'request.code as requestCode',
      sql<string>`coalesce(account.holder_name, request.title_th || request.first_name_th || ' ' || request.last_name_th)`.as(
        'nameTh',
      ),
      sql<string>`coalesce(account.address, request.contact_email)`.as('address'),
      'operation.asked',
      'operation.after_id as afterId',
      'operation.attempts',
      'operation.created_at as createdAt',
      'operation.next_try_at as nextTryAt',
      'operation.finished_at as finishedAt',
      'operation_batch.number as batchNumber',
      'operation.outcome_code as outcomeCode',
      'operation.outcome_words as outcomeWords',
      'operation.ordered_by as orderedBy',
      'operation.approval',
      'operation.judged_by as judgedBy',
    ]);

type ViewRow = Omit<OperationView, 'asked'> & { asked: string };
const toView = (row: ViewRow): OperationView => ({ ...row, asked: JSON.parse(row.asked) as Asked });

export async function findOperationView(db: Registry, id: number): Promise<OperationView | undefined> {
  const row = await views(db).where('operation.id', '=', id).executeTakeFirst();
  return row && toView(row);
}

/** A batch's rows, in the order of its file. */
export async function operationViewsOfBatch(db: Registry, batchId: number): Promise<OperationView[]> {
  const rows = await views(db).where('operation.batch_id', '=', batchId).orderBy('operation.id').execute();
  return rows.map(toView);
}

/** What was ever asked for an account, newest first, no more than `limit`. */
export async function operationViewsOfAccount(
  db: Registry,
  accountId: number,
  limit: number,
): Promise<OperationView[]> {
  const rows = await views(db)
    .where('operation.account_id', '=', accountId)
    .orderBy('operation.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toView);
}

/**
 * A window of the operations in these states (all of them for none), or of those that await approval, newest first, and how
 * many there are of each.
 */
export async function listOperations(
  db: Registry,
  options: OperationListing,
): Promise<{ rows: OperationView[]; total: number; counts: Record<string, number> }> {
  const { lane } = options;
  const connector = lane === 'mail' ? null : lane;
  let counting = db.selectFrom('operation').select(['state', sql<number>`count(*)`.as('total')]);
  if (connector !== undefined) counting = counting.where('connector', 'is', connector);
  const counted = await counting.groupBy('state').execute();
  let holding = db
    .selectFrom('operation')
    .select(sql<number>`count(*)`.as('total'))
    .where(HELD);
  if (connector !== undefined) holding = holding.where('connector', 'is', connector);
  const held = (await holding.executeTakeFirstOrThrow()).total;
  const chosen = counted.filter(({ state }) => options.states.length === 0 || options.states.includes(state));
  let query = views(db);
  if (options.states.length > 0) query = query.where('operation.state', 'in', options.states);
  if (connector !== undefined) query = query.where('operation.connector', 'is', connector);
  if (options.held) query = query.where(HELD);
  const rows = await query
    .orderBy('operation.id', 'desc')
    .offset(options.offset)
    .limit(options.limit)
    .execute();
  return {
    rows: rows.map(toView),
    total: options.held ? held : chosen.reduce((sum, { total }) => sum + total, 0),
    counts: { ...Object.fromEntries(counted.map(({ state, total }) => [state, total])), held },
  };
}

/** Every time that somebody took an operation up, newest first. */
export async function listAttempts(db: Registry, operationId: number): Promise<AttemptView[]> {
  const rows = await db
    .selectFrom('operation_attempt')
    .select([
      'number',
      'begun_at as begunAt',
      'ended_at as endedAt',
      'worker',
      'outcome',
      'code',
      'words',
      'found',
      'recipient',
    ])
    .where('operation_id', '=', operationId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ found, ...row }) => ({
    ...row,
    found: found === null ? null : (JSON.parse(found) as PlatformHolder),
  }));
}
