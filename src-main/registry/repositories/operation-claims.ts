import { sql } from 'kysely';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import { listed } from './listed.ts';
import { beginAttempts, forgetAttempts } from './operation-attempts.ts';
import { type Operation, toOperation } from './operations.ts';

/** In these words SQLite recognises the partial indexes `operation_due` and `operation_claimed`. */
const DUE = sql<boolean>`state = 'pending' AND after_id IS NULL AND approval <> 'held'`;
const RUNNING = sql<boolean>`state = 'running'`;

/** Whose hands it comes into, and until when it stays there without being renewed. */
export interface Claim {
  worker: string;
  now: string;
  until: string;
}

/**
 * Claims what has been due longest over one connector, no two operations of one account: `running` in the worker's hands
 * until `until`. The attempt is counted now, so that one which brings the program down is counted too. Suspects are
 * not among them.
 */
export async function claimDue(
  trx: RegistryTransaction,
  claim: Claim,
  /** `connector`: null for messages. */
  { connector, most }: { connector: ConnectorId | null; most: number },
): Promise<Operation[]> {
  const rows = await trx
    .selectFrom('operation')
    .select('id')
    .where(DUE)
    .where('connector', 'is', connector)
    .where('next_try_at', '<=', claim.now)
    .where('outcome_code', 'is not', 'INTERRUPTED')
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(most)
    .execute();
  const ids = rows.map(({ id }) => id);
  return ids.length === 0 ? [] : claimThese(trx, ids, claim);
}

/** The suspect (`isSuspect`) that has been due longest over any of these connectors. */
export async function dueSuspect(
  db: Registry,
  now: string,
  connectors: readonly (ConnectorId | null)[],
): Promise<number | undefined> {
  // SQLite by itself would look through everything that waits: it does not know that suspects are few
  const { rows } = await sql<{ id: number; connector: ConnectorId | null }>`
    SELECT id, connector FROM operation INDEXED BY operation_suspect
    WHERE ${DUE} AND outcome_code = 'INTERRUPTED' AND next_try_at <= ${now}
    ORDER BY next_try_at, id`.execute(db);
  return rows.find(({ connector }) => connectors.includes(connector))?.id;
}

/** Claims these, which were found to be due in the same transaction. */
export async function claimThese(
  trx: RegistryTransaction,
  ids: readonly number[],
  { worker, now, until }: Claim,
): Promise<Operation[]> {
  const rows = await trx
    .updateTable('operation')
    .set((set) => ({
      state: 'running',
      attempts: set('attempts', '+', 1),
      claimed_by: worker,
      claimed_until: until,
      next_try_at: null,
      asked_pause_seconds: null,
    }))
    .where('id', 'in', listed(ids))
    .returningAll()
    .execute();
  await beginAttempts(trx, ids, { worker, at: now });
  return rows.map(toOperation).toSorted((one, other) => one.id - other.id);
}

/** Still at work on these: nobody else takes them up before `until`. */
export async function renewClaims(
  db: Registry,
  { worker, ids, until }: { worker: string; ids: readonly number[]; until: string },
): Promise<void> {
  await db
    .updateTable('operation')
    .set({ claimed_until: until })
    .where(RUNNING)
    .where('claimed_by', '=', worker)
    .where('id', 'in', listed(ids))
    .execute();
}

/** Puts back what was claimed and never begun, as if nobody had touched it. */
export async function giveBack(
  trx: RegistryTransaction,
  { worker, ids, now }: { worker: string; ids: readonly number[]; now: string },
): Promise<void> {
  const given = await trx
    .updateTable('operation')
    .set((set) => ({
      state: 'pending',
      attempts: set('attempts', '-', 1),
      claimed_by: null,
      claimed_until: null,
      next_try_at: now,
    }))
    .where(RUNNING)
    .where('claimed_by', '=', worker)
    .where('id', 'in', listed(ids))
    .returning('id')
    .execute();
  await forgetAttempts(
    trx,
    given.map(({ id }) => id),
  );
}

/** Those of these whose very attempt is still in the worker's hands. */
export async function stillClaimed(
  db: Registry,
  worker: string,
  operations: readonly Pick<Operation, 'id' | 'attempts'>[],
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('operation')
    .select(['id', 'attempts'])
    .where('id', 'in', listed(operations.map(({ id }) => id)))
    .where('claimed_by', '=', worker)
    .execute();
  const attempts = new Map(rows.map((row) => [row.id, row.attempts]));
  return new Set(operations.filter((each) => attempts.get(each.id) === each.attempts).map(({ id }) => id));
}

/** Whose hands what is running is in. */
export interface Claimed {
  id: number;
  worker: string;
  until: string;
}

export async function claimedNow(db: Registry): Promise<Claimed[]> {
  const rows = await db
    .selectFrom('operation')
    .select(['id', 'claimed_by', 'claimed_until'])
    .where(RUNNING)
    .orderBy('claimed_until')
    .execute();
  return rows.map(({ id, claimed_by, claimed_until }) => ({
    id,
    worker: claimed_by ?? '',
    until: claimed_until ?? '',
  }));
}

/** When something is due over this connector; undefined when nothing waits for it. */
export async function nextDueOver(db: Registry, connector: ConnectorId | null): Promise<string | undefined> {
  const first = await db
    .selectFrom('operation')
    .select('next_try_at as at')
    .where(DUE)
    .where('connector', 'is', connector)
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst();
  return first?.at ?? undefined;
}

export interface NotYetDue {
  id: number;
  kind: Operation['kind'];
  attempts: number;
  nextTryAt: string;
  askedPauseSeconds: number | null;
}

/** What is not due yet over this connector, how often it was tried, and how long it was asked to wait. */
export async function notYetDue(
  db: Registry,
  connector: ConnectorId | null,
  now: string,
): Promise<NotYetDue[]> {
  const rows = await db
    .selectFrom('operation')
    .select(['id', 'kind', 'attempts', 'next_try_at', 'asked_pause_seconds'])
    .where(DUE)
    .where('connector', 'is', connector)
    .where('next_try_at', '>', now)
    .execute();
  return rows.map(({ next_try_at, asked_pause_seconds, ...row }) => ({
    ...row,
    nextTryAt: next_try_at ?? now,
    askedPauseSeconds: asked_pause_seconds,
  }));
}

/** Makes operations that wait for their next try, and for no approval, due now. @returns how many were still waiting. */
export async function makeDue(db: Registry, ids: readonly number[], now: string): Promise<number> {
  const made = await db
    .updateTable('operation')
    .set({ next_try_at: now, asked_pause_seconds: null })
    .where('id', 'in', listed(ids))
    .where('state', '=', 'pending')
    .where('approval', '<>', 'held')
    .executeTakeFirst();
  return Number(made.numUpdatedRows);
}
