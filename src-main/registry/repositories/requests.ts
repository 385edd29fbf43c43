import type { Selectable } from 'kysely';
import { refuse } from '#shared/contract/errors.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import {
  isOpen,
  nextState,
  REQUEST_STATES,
  type RequestEvent,
  type RequestState,
} from '#shared/domain/request-state.ts';
import { thaiSortKey } from '#shared/domain/thai-sort-key.ts';
import type { Registry, RegistryTransaction } from '../database.ts';
import { searchText } from '../search-text.ts';
import type { Tables } from '../tables.ts';

/** A request as use cases know it; the national ID only encrypted. */
export interface StoredRequest {
  id: number;
  code: string;
  kind: RequestKind;
  state: RequestState;
  revision: number;
  unitId: number;
  unitNameTh: string;
  unitNameEn: string | null;
  unitMailCode: string | null;
  titleTh: string;
  firstNameTh: string;
  lastNameTh: string;
  firstNameEn: string;
  lastNameEn: string;
  nationalIdCipher: Buffer;
  personKey: string;
  category: string;
  position: string;
  contactEmail: string;
  recoveryEmail: string;
  phone: string;
  purpose: string | null;
  requestedLocalPart: string | null;
  submittedAt: string;
  stateSince: string;
  confirmedBy: number | null;
  takenBy: number | null;
}

type Joined = Selectable<Tables['request']> & {
  unit_name_th: string;
  unit_name_en: string | null;
  unit_mail_code: string | null;
};

function toRequest(row: Joined): StoredRequest {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    state: row.state,
    revision: row.revision,
    unitId: row.unit_id,
    unitNameTh: row.unit_name_th,
    unitNameEn: row.unit_name_en,
    unitMailCode: row.unit_mail_code,
    titleTh: row.title_th,
    firstNameTh: row.first_name_th,
    lastNameTh: row.last_name_th,
    firstNameEn: row.first_name_en,
    lastNameEn: row.last_name_en,
    nationalIdCipher: row.national_id_cipher,
    personKey: row.person_key,
    category: row.category,
    position: row.position,
    contactEmail: row.contact_email,
    recoveryEmail: row.recovery_email,
    phone: row.phone,
    purpose: row.purpose,
    requestedLocalPart: row.requested_local_part,
    submittedAt: row.submitted_at,
    stateSince: row.state_since,
    confirmedBy: row.confirmed_by,
    takenBy: row.taken_by,
  };
}

const joined = (db: Registry) =>
  db
    .selectFrom('request')
    .innerJoin('unit', 'unit.id', 'request.unit_id')
    .selectAll('request')
    .select([
      'unit.name_th as unit_name_th',
      'unit.name_en as unit_name_en',
      'unit.mail_code as unit_mail_code',
    ]);

export async function findRequest(db: Registry, code: string): Promise<StoredRequest | undefined> {
  const row = await joined(db).where('request.code', '=', code).executeTakeFirst();
  return row && toRequest(row);
}

export async function findRequestById(db: Registry, id: number): Promise<StoredRequest | undefined> {
  const row = await joined(db).where('request.id', '=', id).executeTakeFirst();
  return row && toRequest(row);
}

export async function findBySubmissionKey(db: Registry, key: string): Promise<StoredRequest | undefined> {
  const row = await joined(db).where('request.submission_key', '=', key).executeTakeFirst();
  return row && toRequest(row);
}

/** The newest request of this person and kind on which somebody still has to act. */
export async function findOpenRequest(
  db: Registry,
  personKey: string,
  kind: RequestKind,
): Promise<StoredRequest | undefined> {
  const row = await joined(db)
    .where('request.person_key', '=', personKey)
    .where('request.kind', '=', kind)
    .where('request.state', 'in', REQUEST_STATES.filter(isOpen))
    .orderBy('request.id', 'desc')
    .executeTakeFirst();
  return row && toRequest(row);
}

/** The next running number of a Buddhist year, in the caller's transaction: no number twice, none skipped. */
export async function nextRunningNumber(trx: RegistryTransaction, buddhistYear: number): Promise<number> {
  const current = await trx
    .selectFrom('request_sequence')
    .select('last_number')
    .where('buddhist_year', '=', buddhistYear)
    .executeTakeFirst();
  const next = (current?.last_number ?? 0) + 1;
  if (next > 999_999) refuse('NUMBERS_EXHAUSTED', { buddhistYear });
  await trx
    .insertInto('request_sequence')
    .values({ buddhist_year: buddhistYear, last_number: next })
    .onConflict((conflict) => conflict.column('buddhist_year').doUpdateSet({ last_number: next }))
    .execute();
  return next;
}

export interface SealedForm {
  form: RequestForm;
  nationalIdCipher: Buffer;
  personKey: string;
}

function formColumns({ form, nationalIdCipher, personKey }: SealedForm) {
  const { person } = form;
  return {
    unit_id: form.unitId,
    title_th: person.titleTh,
    first_name_th: person.firstNameTh,
    last_name_th: person.lastNameTh,
    first_name_en: person.firstNameEn,
    last_name_en: person.lastNameEn,
    national_id_cipher: nationalIdCipher,
    person_key: personKey,
    category: person.category,
    position: person.position,
    contact_email: person.contactEmail,
    recovery_email: person.recoveryEmail,
    phone: person.phone,
    purpose: form.kind === 'unit' ? form.purpose : null,
    requested_local_part:
      form.kind === 'unit' && form.requestedLocalPart !== '' ? form.requestedLocalPart : null,
    sort_key: thaiSortKey(`${person.firstNameTh} ${person.lastNameTh}`),
  };
}

function searchTextOf(code: string, { form }: SealedForm, unitNameTh: string): string {
  const { person } = form;
  const names = [`${person.firstNameTh} ${person.lastNameTh}`, `${person.firstNameEn} ${person.lastNameEn}`];
  const purpose = form.kind === 'unit' ? form.purpose : null;
  return searchText(code, ...names, unitNameTh, person.contactEmail, purpose);
}

export async function insertRequest(
  trx: RegistryTransaction,
  request: { code: string; submissionKey: string; at: string; unitNameTh: string; sealed: SealedForm },
): Promise<number> {
  const { id } = await trx
    .insertInto('request')
    .values({
      code: request.code,
      submission_key: request.submissionKey,
      kind: request.sealed.form.kind,
      state: 'submitted',
      revision: 1,
      submitted_at: request.at,
      state_since: request.at,
      confirmed_by: null,
      taken_by: null,
      search_text: searchTextOf(request.code, request.sealed, request.unitNameTh),
      ...formColumns(request.sealed),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Replaces the data of a request that is not locked; the revision on paper and screen grows by one. */
export async function replaceForm(
  trx: RegistryTransaction,
  request: StoredRequest,
  sealed: SealedForm,
  unitNameTh: string,
): Promise<number> {
  const revision = request.revision + 1;
  const search_text = searchTextOf(request.code, sealed, unitNameTh);
  await trx
    .updateTable('request')
    .set({ ...formColumns(sealed), revision, search_text })
    .where('id', '=', request.id)
    .execute();
  return revision;
}

export interface Move {
  event: RequestEvent;
  actor: string;
  door: string;
  at: string;
  reason?: string | null;
  note?: string | null;
  takenBy?: number | null;
  confirmedBy?: number | null;
}

/**
 * Moves a request along its states and writes the line of its timeline.
 * @throws Refusal `STATE_FORBIDS` where the rules of `request-state` do not allow the event.
 */
export async function moveRequest(
  trx: RegistryTransaction,
  request: StoredRequest,
  move: Move,
): Promise<RequestState> {
  const state = nextState(request.state, move.event);
  if (state === undefined) refuse('STATE_FORBIDS', { state: request.state, event: move.event });
  await trx
    .updateTable('request')
    .set({
      state,
      state_since: move.at,
      ...(move.takenBy !== undefined && { taken_by: move.takenBy }),
      ...(move.confirmedBy !== undefined && { confirmed_by: move.confirmedBy }),
    })
    .where('id', '=', request.id)
    .execute();
  await appendEvent(trx, request.id, { ...move, state });
  return state;
}

/** One line of a request's timeline. */
export async function appendEvent(
  trx: RegistryTransaction,
  requestId: number,
  entry: {
    event: string;
    state: RequestState;
    actor: string;
    door: string;
    at: string;
    reason?: string | null;
    note?: string | null;
  },
): Promise<void> {
  await trx
    .insertInto('request_event')
    .values({
      request_id: requestId,
      at: entry.at,
      event: entry.event,
      state: entry.state,
      actor: entry.actor,
      door: entry.door,
      reason: entry.reason ?? null,
      note: entry.note ?? null,
    })
    .execute();
}
