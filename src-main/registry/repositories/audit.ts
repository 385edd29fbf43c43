import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AuditEntry } from '#shared/contract/audit.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

export interface NewAuditEntry {
  at: string;
  actor: string;
  door: string;
  /** Named like the operation: `requests.submit`. */
  action: string;
  /** What it was done to: a document code, a username, a batch number. */
  subject: string;
  /** Never a national ID, a password or a token. */
  detail: Record<string, unknown>;
}

function chained(previous: string, entry: NewAuditEntry, detail: string): string {
  const fields = [previous, entry.at, entry.actor, entry.door, entry.action, entry.subject, detail];
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

/** Appends to the trail, in the transaction of what it tells of. */
export async function appendAudit(trx: RegistryTransaction, entry: NewAuditEntry): Promise<void> {
  const detail = JSON.stringify(entry.detail);
  const hash = chained(await lastHash(trx), entry, detail);
  await trx
    .insertInto('audit_entry')
    .values({ ...entry, detail, hash })
    .execute();
}

/** The same for what the office itself has done many times over, in their order. */
export async function appendAudits(
  trx: RegistryTransaction,
  entries: readonly NewAuditEntry[],
): Promise<void> {
  let previous = await lastHash(trx);
  const rows = entries.map((entry) => {
    const detail = JSON.stringify(entry.detail);
    previous = chained(previous, entry, detail);
    return { ...entry, detail, hash: previous };
  });
  await sql`
    INSERT INTO audit_entry (at, actor, door, action, subject, detail, hash)
    SELECT value ->> 'at', value ->> 'actor', value ->> 'door', value ->> 'action', value ->> 'subject',
      value ->> 'detail', value ->> 'hash'
    FROM json_each(${JSON.stringify(rows)}) ORDER BY key`.execute(trx);
}

async function lastHash(trx: RegistryTransaction): Promise<string> {
  const last = await trx
    .selectFrom('audit_entry')
    .select('hash')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.hash ?? '';
}

/** A window of the trail, newest first. */
export async function listAudit(
  db: Registry,
  filter: { subject?: string | undefined; actor?: string | undefined; offset: number; limit: number },
): Promise<{ rows: AuditEntry[]; total: number }> {
  let query = db.selectFrom('audit_entry');
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  if (filter.actor) query = query.where('actor', '=', filter.actor);
  const { total } = await query.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['id', 'at', 'actor', 'door', 'action', 'subject', 'detail'])
    .orderBy('id', 'desc')
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> })),
  };
}

/** The first entry whose hash does not follow from the one before it; undefined when the chain holds. */
export async function findBrokenAudit(db: Registry): Promise<number | undefined> {
  let previous = '';
  for await (const row of db.selectFrom('audit_entry').selectAll().orderBy('id').stream()) {
    const expected = chained(previous, { ...row, detail: {} }, row.detail);
    if (expected !== row.hash) return row.id;
    previous = row.hash;
  }
  return undefined;
}
