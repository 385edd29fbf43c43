import type { Selectable } from 'kysely';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';

/** An account, or the reservation or the tombstone of one. */
export interface Account {
  id: number;
  address: string;
  kind: RequestKind;
  state: 'reserved' | 'active' | 'deleted';
  personKey: string;
  holderName: string;
  unitId: number;
  requestId: number;
}

/** For whom, and for which request, an address is reserved. */
export interface Reservation {
  address: string;
  kind: RequestKind;
  personKey: string;
  holderName: string;
  unitId: number;
  requestId: number;
  at: string;
}

function toAccount(row: Selectable<Tables['account']>): Account {
  return {
    id: row.id,
    address: row.address,
    kind: row.kind,
    state: row.state,
    personKey: row.person_key,
    holderName: row.holder_name,
    unitId: row.unit_id,
    requestId: row.request_id,
  };
}

export async function findAccount(db: Registry, id: number): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

export async function findAccountByAddress(db: Registry, address: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('address', '=', address).executeTakeFirst();
  return row && toAccount(row);
}

/** The account a request reserved or got. */
export async function findAccountOfRequest(db: Registry, requestId: number): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('state', '<>', 'deleted')
    .executeTakeFirst();
  return row && toAccount(row);
}

/** Whether a person has a mailbox, or one is being made. */
export async function hasLiveAccount(db: Registry, personKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('person_key', '=', personKey)
    .where('state', '<>', 'deleted')
    .executeTakeFirst();
  return row !== undefined;
}

/** The address of a person's live mailbox of their own that another request than this one got or reserved. */
export async function otherAddressOf(
  db: Registry,
  personKey: string,
  requestId: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('address')
    .where('person_key', '=', personKey)
    .where('kind', '=', 'personal')
    .where('state', '<>', 'deleted')
    .where('request_id', '<>', requestId)
    .executeTakeFirst();
  return row?.address ?? null;
}

/** Every account, present or former, whose address begins with `start`. */
export async function accountsBeginningWith(db: Registry, start: string): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('address', '>=', start)
    .where('address', '<', `${start}\u{10ffff}`)
    .execute();
  return rows.map(toAccount);
}

/** @returns its id; undefined when the address has a row already: the UNIQUE constraint is the last word in a race. */
export async function insertReservation(
  trx: RegistryTransaction,
  reservation: Reservation,
): Promise<number | undefined> {
  const row = await trx
    .insertInto('account')
    .values({ ...columnsOf(reservation), active_since: null, deleted_at: null })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Turns a row into the reservation for this request: one of its own, or its holder's tombstone. */
export async function renewReservation(
  trx: RegistryTransaction,
  id: number,
  reservation: Reservation,
): Promise<void> {
  const columns = { ...columnsOf(reservation), active_since: null, deleted_at: null };
  await trx.updateTable('account').set(columns).where('id', '=', id).execute();
}

function columnsOf(reservation: Reservation) {
  return {
    address: reservation.address,
    kind: reservation.kind,
    state: 'reserved' as const,
    person_key: reservation.personKey,
    holder_name: reservation.holderName,
    unit_id: reservation.unitId,
    request_id: reservation.requestId,
    reserved_at: reservation.at,
  };
}

/** The platform has made it. */
export async function activateAccount(trx: RegistryTransaction, id: number, at: string): Promise<void> {
  await trx.updateTable('account').set({ state: 'active', active_since: at }).where('id', '=', id).execute();
}

/** A reservation that came to nothing leaves a tombstone: its operations stay in the history. */
export async function abandonReservation(trx: RegistryTransaction, id: number, at: string): Promise<void> {
  await trx.updateTable('account').set({ state: 'deleted', deleted_at: at }).where('id', '=', id).execute();
}
