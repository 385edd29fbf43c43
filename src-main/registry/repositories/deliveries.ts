import { type Selectable, sql } from 'kysely';
import type { DeliveryEnd, HandedHow, PassphraseToldHow } from '#shared/domain/delivery-standing.ts';
import type { DeliveryChannel } from '#shared/contract/vocabulary.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

/** One first password on its way to its person. */
export interface Delivery {
  id: number;
  operationId: number;
  accountId: number;
  channel: DeliveryChannel;
  sentAt: string | null;
  printedAt: string | null;
  printCount: number;
  /** For whom a zip was made. */
  madeFor: string | null;
  handedAt: string | null;
  /** When its person was seen to have chosen a password of their own. */
  changedAt: string | null;
  endedAt: string | null;
  /** The password, sealed for `OPERATION_SECRET`, while it waits for its letter or its zip. */
  secretCipher: Buffer | null;
}

export interface NewDelivery {
  operationId: number;
  accountId: number;
  channel: DeliveryChannel;
  secretCipher: Buffer | null;
  at: string;
}

function toDelivery(row: Selectable<Tables['credentials_delivery']>): Delivery {
  return {
    id: row.id,
    operationId: row.operation_id,
    accountId: row.account_id,
    channel: row.channel,
    sentAt: row.sent_at,
    printedAt: row.printed_at,
    printCount: row.print_count,
    madeFor: row.made_for,
    handedAt: row.handed_at,
    changedAt: row.changed_at,
    endedAt: row.ended_at,
    secretCipher: row.secret_cipher,
  };
}

/** Begins a delivery; whatever its account was told before counts no more. */
export async function insertDelivery(trx: RegistryTransaction, delivery: NewDelivery): Promise<number> {
  await endDeliveries(trx, delivery.accountId, delivery.at, 'all');
  const { id } = await trx
    .insertInto('credentials_delivery')
    .values({
      operation_id: delivery.operationId,
      account_id: delivery.accountId,
      channel: delivery.channel,
      created_at: delivery.at,
      secret_cipher: delivery.secretCipher,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findDelivery(db: Registry, id: number): Promise<Delivery | undefined> {
  const row = await db.selectFrom('credentials_delivery').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDelivery(row);
}

/** The delivery that an operation carries. */
export async function findDeliveryOf(db: Registry, operationId: number): Promise<Delivery | undefined> {
  const row = await db
    .selectFrom('credentials_delivery')
    .selectAll()
    .where('operation_id', '=', operationId)
    .executeTakeFirst();
  return row && toDelivery(row);
}

/**
 * The passwords that an account was told, or is about to be told, are replaced: all of them, or what has not left the
 * office yet; or the account is gone. A password that still waits is gone with it.
 */
export async function endDeliveries(
  trx: RegistryTransaction,
  accountId: number,
  at: string,
  which: 'all' | 'unsent',
  why: DeliveryEnd = 'replaced',
): Promise<void> {
  let update = trx
    .updateTable('credentials_delivery')
    .set({ ended_at: at, ended_why: why, secret_cipher: null })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (which === 'unsent')
    update = update.where((is) =>
      is.or([
        is('secret_cipher', 'is not', null),
        is.and([is('sent_at', 'is', null), is('channel', '=', 'mail')]),
      ]),
    );
  await update.execute();
}

/** A delivery counts no more; a password that still waits is gone with it. */
export async function endDelivery(
  trx: RegistryTransaction,
  id: number,
  { at, why }: { at: string; why: DeliveryEnd },
): Promise<void> {
  await trx
    .updateTable('credentials_delivery')
    .set({ ended_at: at, ended_why: why, secret_cipher: null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whether a password of the account has reached its person, as far as is known, and no newer one was set since. */
export async function hasPassword(db: Registry, accountId: number): Promise<boolean> {
  const told = await db
    .selectFrom('credentials_delivery')
    .select('id')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where((is) =>
      is.or([
        is('changed_at', 'is not', null),
        is.and([is('bounced_at', 'is', null), is('handed_at', 'is not', null)]),
        is.and([is('bounced_at', 'is', null), is('sent_at', 'is not', null), is('channel', '=', 'mail')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

/** Whether whoever got the password that an operation carried has changed it: so they must have had it. */
export async function wasPasswordChanged(db: Registry, operationId: number): Promise<boolean> {
  return ((await findDeliveryOf(db, operationId))?.changedAt ?? null) !== null;
}

/** The message was accepted. */
export async function recordSent(
  trx: RegistryTransaction,
  id: number,
  { at, messageId }: { at: string; messageId: string | null },
): Promise<void> {
  await trx
    .updateTable('credentials_delivery')
    .set({ sent_at: at, message_id: messageId })
    .where('id', '=', id)
    .execute();
}

/** The printer has taken the letter, or the zip for somebody is written. @returns false where its password is not waiting any more. */
export async function recordPrinted(
  trx: RegistryTransaction,
  id: number,
  { at, by, madeFor = null }: { at: string; by: string; madeFor?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credentials_delivery')
    .set({
      printed_at: at,
      printed_by: by,
      made_for: madeFor,
      passphrase_told_at: null,
      passphrase_told_how: null,
      print_count: sql`print_count + 1`,
    })
    .where('id', '=', id)
    .where('secret_cipher', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The passphrase of its last zip has gone to the zip's confirmer. @returns false where it was in none. */
export async function recordPassphraseTold(
  trx: RegistryTransaction,
  id: number,
  { at, how }: { at: string; how: PassphraseToldHow },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credentials_delivery')
    .set({ passphrase_told_at: at, passphrase_told_how: how })
    .where('id', '=', id)
    .where('made_for', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The letter or the zip has left the office, and its password the registry. @returns false where it was not waiting for that. */
export async function recordHandedOver(
  trx: RegistryTransaction,
  id: number,
  { at, by, how }: { at: string; by: string; how: HandedHow },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credentials_delivery')
    .set({ handed_at: at, handed_by: by, handed_how: how, secret_cipher: null })
    .where('id', '=', id)
    .where('secret_cipher', 'is not', null)
    .where('printed_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Letters and zips whose password has waited since before an instant. */
export async function waitingSinceBefore(db: Registry, before: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('credentials_delivery')
    .selectAll()
    .where('secret_cipher', 'is not', null)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .execute();
  return rows.map(toDelivery);
}
