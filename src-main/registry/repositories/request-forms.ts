import { refuse } from '#shared/contract/errors.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { thaiSortKey } from '#shared/domain/thai-sort-key.ts';
import type { RegistryTransaction } from '../database.ts';
import { searchText } from '../search-text.ts';
import type { StoredRequest } from './requests.ts';

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
  const purpose = form.kind === 'unit' ? form.purpose : null;
  return textOf({ ...form.person, code, unitNameTh, purpose });
}

type Searched =
  | 'code'
  | 'firstNameTh'
  | 'lastNameTh'
  | 'firstNameEn'
  | 'lastNameEn'
  | 'unitNameTh'
  | 'contactEmail'
  | 'purpose';

/** What a request is found by. */
function textOf(request: Pick<StoredRequest, Searched>): string {
  const { code, unitNameTh, contactEmail, purpose } = request;
  const nameTh = `${request.firstNameTh} ${request.lastNameTh}`;
  const nameEn = `${request.firstNameEn} ${request.lastNameEn}`;
  return searchText(code, nameTh, nameEn, unitNameTh, contactEmail, purpose);
}

export interface NewRequest {
  code: string;
  submissionKey: string;
  at: string;
  unitNameTh: string;
  sealed: SealedForm;
  /** `delivered` for the entry of an account that was there before the registry knew of it. */
  state?: 'submitted' | 'delivered';
}

export async function insertRequest(trx: RegistryTransaction, request: NewRequest): Promise<number> {
  const { id } = await trx
    .insertInto('request')
    .values({
      code: request.code,
      submission_key: request.submissionKey,
      kind: request.sealed.form.kind,
      state: request.state ?? 'submitted',
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

/** Another contact address, by which the request is found from now on; the revision stays, for the paper was confirmed. */
export async function replaceContactEmail(
  trx: RegistryTransaction,
  request: StoredRequest,
  contactEmail: string,
): Promise<void> {
  await trx
    .updateTable('request')
    .set({ contact_email: contactEmail, search_text: textOf({ ...request, contactEmail }) })
    .where('id', '=', request.id)
    .execute();
}
