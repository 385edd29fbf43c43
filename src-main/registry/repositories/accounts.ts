import type { Selectable } from 'kysely';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import type { AccountState } from '#shared/domain/account-state.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import type { Tables } from '../tables.ts';
import { listed } from './listed.ts';

/** An account, the reservation or the tombstone of one, or an address held for one beside its own. */
export interface Account {
  id: number;
  address: string;
  kind: RequestKind;
  state: AccountState;
  personKey: string;
  holderName: string;
  unitId: number;
  requestId: number;
  /** The account that the address is held for; null for an account itself. */
  heldFor: number | null;
  /** Whether that account is there: then nothing else can be made of the address. */
  isHeldForLive: boolean;
  /** Since when nobody uses the address; null while somebody does. */
  deletedAt: string | null;
  /** Since when the row does not hold the address any more. */
  releasedAt: string | null;
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

/** Accounts, each beside the one that it is held for. */
const accounts = (db: Registry) =>
  db
    .selectFrom('account')
    .leftJoin('account as main', 'main.id', 'account.held_for')
    .selectAll('account')
    .select('main.state as main_state');

type Row = Selectable<Tables['account']> & { main_state: AccountState | null };

function toAccount(row: Row): Account {
  return {
    id: row.id,
    address: row.address,
    kind: row.kind,
    state: row.state,
    personKey: row.person_key,
    holderName: row.holder_name,
    unitId: row.unit_id,
    requestId: row.request_id,
    heldFor: row.held_for,
    isHeldForLive: row.main_state !== null && row.main_state !== 'deleted',
    deletedAt: row.deleted_at,
    releasedAt: row.released_at,
  };
}

export async function findAccount(db: Registry, id: number): Promise<Account | undefined> {
  const row = await accounts(db).where('account.id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

/** Those of these that there are, by id. */
export async function findAccounts(db: Registry, ids: readonly number[]): Promise<Map<number, Account>> {
  const rows = await accounts(db).where('account.id', 'in', listed(ids)).execute();
  return new Map(rows.map((row) => [row.id, toAccount(row)]));
}

/** Whose the address is, or was and still is kept; undefined for one that nobody had, or that was released. */
export async function findAccountByAddress(db: Registry, address: string): Promise<Account | undefined> {
  const row = await accounts(db)
    .where('account.address', '=', address)
    .where('account.released_at', 'is', null)
    .executeTakeFirst();
  return row && toAccount(row);
}

/** Who held an address last that nobody holds any more. */
export async function findLastHolder(db: Registry, address: string): Promise<Account | undefined> {
  const row = await accounts(db)
    .where('account.address', '=', address)
    .orderBy('account.id', 'desc')
    .executeTakeFirst();
  return row && toAccount(row);
}

/** The account a request reserved or got. */
export async function findAccountOfRequest(db: Registry, requestId: number): Promise<Account | undefined> {
  const row = await accounts(db)
    .where('account.request_id', '=', requestId)
    .where('account.state', '<>', 'deleted')
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

/** Every account, present or former, whose address begins with `start` and was not released. */
export async function accountsBeginningWith(db: Registry, start: string): Promise<Account[]> {
  const rows = await accounts(db)
    .where('account.address', '>=', start)
    .where('account.address', '<', `${start}\u{10ffff}`)
    .where('account.released_at', 'is', null)
    .execute();
  return rows.map(toAccount);
}

/** What is or was held for an account beside its own address, oldest first. */
export async function addressesHeldFor(db: Registry, id: number): Promise<Account[]> {
  const rows = await accounts(db).where('account.held_for', '=', id).orderBy('account.id').execute();
  return rows.map(toAccount);
}

/** @returns its id; undefined when a row holds the address already: the unique index is the last word in a race. */
export async function insertReservation(
  trx: RegistryTransaction,
  reservation: Reservation,
): Promise<number | undefined> {
  const row = await trx
    .insertInto('account')
    .values({ ...columnsOf(reservation), active_since: null, deleted_at: null })
    .onConflict((conflict) => conflict.column('address').where('released_at', 'is', null).doNothing())
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
  const columns = { ...columnsOf(reservation), held_for: null, active_since: null, deleted_at: null };
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
  await trx
    .updateTable('account')
    .set({ state: 'active', active_since: at, deleted_at: null })
    .where('id', '=', id)
    .execute();
}

/** A reservation that came to nothing leaves a tombstone: its operations stay in the history. */
export async function abandonReservation(trx: RegistryTransaction, id: number, at: string): Promise<void> {
  await trx.updateTable('account').set({ state: 'deleted', deleted_at: at }).where('id', '=', id).execute();
}
