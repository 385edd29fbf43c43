import type { AskedMessage } from '#shared/contract/operations.ts';
import type { DeliveryAction } from '#shared/domain/delivery-status.ts';
import type { BounceReason } from '#shared/domain/bounce-reason.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import { findDeliveryOf, type Delivery } from './deliveries.ts';
import { findRequestById, type StoredRequest } from './requests.ts';
import type { Operation } from './operations.ts';
import { toOperation } from './operations.ts';

/** A message of ours and what it belongs to; a reminder delivers no credentials. */
export interface SentMessage {
  operation: Operation;
  request: StoredRequest;
  delivery: Delivery | undefined;
  /** Where it went, each time that it was sent; what may have been, where that was not recorded. */
  recipients: readonly string[];
  /** Where the attempt went that was accepted; null where that was not recorded. */
  arrivedAt: string | null;
}

export interface NewReport {
  operationId: number;
  sha256: string;
  action: DeliveryAction;
  status: string | null;
  reason: BounceReason;
  words: string;
  recipient: string;
  at: string;
  by: string;
}

/** The message behind an idempotency key; undefined where there is none. */
export async function findMessage(db: Registry, key: string): Promise<SentMessage | undefined> {
  const row = await db
    .selectFrom('operation')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (!row || row.connector !== null) return undefined;
  const operation = toOperation(row);
  const request = await findRequestById(db, operation.requestId);
  if (!request) throw new Error(`operation ${operation.id} has lost its request`);
  const { contactEmail } = operation.asked as AskedMessage;
  const attempts = await db
    .selectFrom('operation_attempt')
    .select(['recipient', 'outcome'])
    .where('operation_id', '=', operation.id)
    .execute();
  const recorded = attempts.flatMap(({ recipient }) => recipient ?? []);
  return {
    operation,
    request,
    delivery: await findDeliveryOf(db, operation.id),
    recipients: [...new Set([...recorded, contactEmail, request.contactEmail])],
    arrivedAt: attempts.findLast(({ outcome }) => outcome === 'done')?.recipient ?? null,
  };
}

/** Whether a report, withdrawn or not, was read before. */
export async function isReportKnown(db: Registry, operationId: number, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('delivery_report')
    .select('operation_id')
    .where('operation_id', '=', operationId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertReport(trx: RegistryTransaction, report: NewReport): Promise<void> {
  await trx
    .insertInto('delivery_report')
    .values({
      operation_id: report.operationId,
      sha256: report.sha256,
      action: report.action,
      status: report.status,
      reason: report.reason,
      words: report.words,
      recipient: report.recipient,
      read_at: report.at,
      read_by: report.by,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
}

/** The message of a delivery came back; the first report of it counts. */
export async function markBounced(
  trx: RegistryTransaction,
  deliveryId: number,
  { at, reason, words }: { at: string; reason: BounceReason; words: string },
): Promise<void> {
  await trx
    .updateTable('credentials_delivery')
    .set({ bounced_at: at, bounced_code: reason, bounced_words: words })
    .where('id', '=', deliveryId)
    .where('bounced_at', 'is', null)
    .execute();
}

/** It did not come back after all. @returns false where it was not said to have. */
export async function unmarkBounced(
  trx: RegistryTransaction,
  { id, operationId }: Pick<Delivery, 'id' | 'operationId'>,
  { at, by }: { at: string; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credentials_delivery')
    .set({ bounced_at: null, bounced_code: null, bounced_words: null })
    .where('id', '=', id)
    .where('bounced_at', 'is not', null)
    .executeTakeFirst();
  await trx
    .updateTable('delivery_report')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('operation_id', '=', operationId)
    .where('action', '=', 'failed')
    .where('withdrawn_at', 'is', null)
    .execute();
  return numUpdatedRows === 1n;
}
