import type { Selectable } from 'kysely';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import { isOpen, REQUEST_STATES, type RequestState } from '#shared/domain/request-state.ts';
import type { Registry } from '../database.ts';
import type { Tables } from '../tables.ts';
import { listed } from './listed.ts';

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

/** Those of these that there are, by id. */
export async function findRequestsById(
  db: Registry,
  ids: readonly number[],
): Promise<Map<number, StoredRequest>> {
  const rows = await joined(db).where('request.id', 'in', listed(ids)).execute();
  return new Map(rows.map((row) => [row.id, toRequest(row)]));
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
