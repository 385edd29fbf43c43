import { type Selectable, sql } from 'kysely';
import { type Finding, FINDING_STATES, findingSchema } from '#shared/contract/reconcile.ts';
import type { FindingKind } from '#shared/domain/reconcile.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

const contentSchema = findingSchema.pick({
  accountState: true,
  rows: true,
  differences: true,
  others: true,
  acts: true,
  accept: true,
});

type Content = Pick<Finding, 'accountState' | 'rows' | 'differences' | 'others' | 'acts' | 'accept'>;

/** A finding as a run makes it, and what it stays aside by. */
export interface NewFinding
  extends Content, Pick<Finding, 'runId' | 'kind' | 'address' | 'accountId' | 'holderName' | 'requestCode'> {
  signature: string;
}

/** A stored finding with what it stays aside by. */
export type StoredFinding = Finding & { signature: string };

function toFinding(row: Selectable<Tables['reconcile_finding']>): StoredFinding {
  return {
    id: row.id,
    runId: row.run_id,
    kind: row.kind,
    state: row.state,
    address: row.address,
    accountId: row.account_id,
    holderName: row.holder_name,
    requestCode: row.request_code,
    ...contentSchema.parse(JSON.parse(row.content)),
    reason: row.reason,
    settledBy: row.settled_by,
    settledAt: row.settled_at,
    signature: row.signature,
  };
}

/** Writes what was found; what somebody has set aside before is aside at once. @returns how many are. */
export async function insertFindings(
  trx: RegistryTransaction,
  findings: readonly NewFinding[],
): Promise<number> {
  if (findings.length === 0) return 0;
  const addresses = findings.map(({ address }) => address);
  const asides = await trx
    .selectFrom('reconcile_aside')
    .selectAll()
    .where('address', 'in', addresses)
    .execute();
  const known = new Map(asides.map((aside) => [keyOf(aside), aside]));
  const rows = findings.map((finding) => {
    const { accountState, rows: listed, differences, others, acts, accept } = finding;
    const aside = known.get(keyOf(finding));
    return {
      run_id: finding.runId,
      kind: finding.kind,
      state: aside ? ('aside' as const) : ('open' as const),
      address: finding.address,
      account_id: finding.accountId,
      holder_name: finding.holderName,
      request_code: finding.requestCode,
      content: JSON.stringify({ accountState, rows: listed, differences, others, acts, accept }),
      signature: finding.signature,
      reason: aside?.reason ?? null,
      settled_by: aside?.set_by ?? null,
      settled_at: aside?.set_at ?? null,
    };
  });
  // SQLite binds no more than 32,766 values
  for (let from = 0; from < rows.length; from += 500)
    await trx
      .insertInto('reconcile_finding')
      .values(rows.slice(from, from + 500))
      .execute();
  return rows.filter(({ state }) => state === 'aside').length;
}

const keyOf = ({ address, kind, signature }: Pick<NewFinding, 'address' | 'kind' | 'signature'>) =>
  JSON.stringify([address, kind, signature]);

export async function findFinding(db: Registry, id: number): Promise<StoredFinding | undefined> {
  const row = await db.selectFrom('reconcile_finding').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFinding(row);
}

/** Whether a run has found the same of the same account. */
export async function isFoundIn(
  db: Registry,
  runId: number,
  { kind, address, signature }: Pick<StoredFinding, 'kind' | 'address' | 'signature'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('reconcile_finding')
    .select('id')
    .where('run_id', '=', runId)
    .where('state', 'in', FINDING_STATES)
    .where('kind', '=', kind)
    .where('address', '=', address)
    .where('signature', '=', signature)
    .executeTakeFirst();
  return row !== undefined;
}

export interface FindingWindow {
  runId: number;
  state: Finding['state'];
  kind?: FindingKind | undefined;
  offset: number;
  limit: number;
}

/** Kinds one after the other, each in the order it was found. */
export async function listFindings(db: Registry, window: FindingWindow): Promise<Finding[]> {
  const { runId, state, kind, offset, limit } = window;
  let query = db
    .selectFrom('reconcile_finding')
    .selectAll()
    .where('run_id', '=', runId)
    .where('state', '=', state);
  if (kind) query = query.where('kind', '=', kind);
  const rows = await query.orderBy('kind').orderBy('id').offset(offset).limit(limit).execute();
  return rows.map((row) => withoutSignature(toFinding(row)));
}

/** What a door may see of a stored finding. */
export function withoutSignature(stored: StoredFinding): Finding {
  const { signature, ...finding } = stored;
  void signature;
  return finding;
}

export interface FindingCount {
  state: Finding['state'];
  kind: FindingKind;
  total: number;
}

export async function countFindings(db: Registry, runId: number): Promise<FindingCount[]> {
  return db
    .selectFrom('reconcile_finding')
    .select(['state', 'kind', sql<number>`count(*)`.as('total')])
    .where('run_id', '=', runId)
    .groupBy(['state', 'kind'])
    .execute();
}

/** What became of a finding; `open` again where that is taken back. */
export interface Settlement {
  state: Finding['state'];
  reason: string | null;
  by: string | null;
  at: string | null;
}

export async function settleFinding(
  trx: RegistryTransaction,
  id: number,
  { state, reason, by, at }: Settlement,
): Promise<void> {
  const settled = { state, reason, settled_by: by, settled_at: at };
  await trx.updateTable('reconcile_finding').set(settled).where('id', '=', id).execute();
}

/** Says whose the account of a finding is from now on. */
export async function nameOwner(
  trx: RegistryTransaction,
  id: number,
  owner: { accountId: number; holderName: string; requestCode: string },
): Promise<void> {
  const named = {
    account_id: owner.accountId,
    holder_name: owner.holderName,
    request_code: owner.requestCode,
  };
  await trx.updateTable('reconcile_finding').set(named).where('id', '=', id).execute();
}

/** Keeps what is found there, and is the same, aside in later runs. */
export async function writeAside(
  trx: RegistryTransaction,
  { kind, address, signature }: StoredFinding,
  { reason, by, at }: { reason: string; by: string; at: string },
): Promise<void> {
  const words = { reason, set_by: by, set_at: at };
  await trx
    .insertInto('reconcile_aside')
    .values({ kind, address, signature, ...words })
    .onConflict((conflict) => conflict.columns(['address', 'kind', 'signature']).doUpdateSet(words))
    .execute();
}

/** Ends that, and opens the findings of all runs that it covers. */
export async function removeAside(
  trx: RegistryTransaction,
  { kind, address, signature }: StoredFinding,
): Promise<void> {
  await trx
    .deleteFrom('reconcile_aside')
    .where('address', '=', address)
    .where('kind', '=', kind)
    .where('signature', '=', signature)
    .execute();
  await trx
    .updateTable('reconcile_finding')
    .set({ state: 'open', reason: null, settled_by: null, settled_at: null })
    .where('state', '=', 'aside')
    .where('address', '=', address)
    .where('kind', '=', kind)
    .where('signature', '=', signature)
    .execute();
}

/** Takes so many findings of a run away. @returns whether more are left. */
export async function dropSomeFindings(
  trx: RegistryTransaction,
  runId: number,
  most: number,
): Promise<boolean> {
  const some = trx.selectFrom('reconcile_finding').select('id').where('run_id', '=', runId).limit(most);
  const { numDeletedRows } = await trx
    .deleteFrom('reconcile_finding')
    .where('id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows) === most;
}
