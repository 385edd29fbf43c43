import type { RequestDetail, TimelineEntry } from '#shared/contract/requests.ts';
import { maskNationalId } from '#shared/domain/national-id.ts';
import type { Registry } from '../database.ts';
import type { Vault } from '../vault.ts';
import { NATIONAL_ID } from './national-id-column.ts';
import type { StoredRequest } from './requests.ts';

/** A request's history, oldest first. */
export async function timelineOf(db: Registry, requestId: number): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('request_event')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    event: row.event,
    state: row.state,
    by: row.actor,
    door: row.door,
    reason: row.reason,
    note: row.note,
  }));
}

/** The address this request has reserved or got; null before, and again after its deletion. */
async function addressOf(db: Registry, requestId: number): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('address')
    .where('request_id', '=', requestId)
    .where('state', '<>', 'deleted')
    .executeTakeFirst();
  return row?.address ?? null;
}

async function officerOf(db: Registry, staffId: number | null): Promise<RequestDetail['takenBy']> {
  if (staffId === null) return null;
  const row = await db
    .selectFrom('staff')
    .select('display_name')
    .where('id', '=', staffId)
    .executeTakeFirst();
  return row ? { staffId, displayName: row.display_name } : null;
}

/** A request as staff see it, the national ID masked. */
export async function requestDetail(
  db: Registry,
  vault: Vault,
  request: StoredRequest,
): Promise<RequestDetail> {
  const {
    id,
    nationalIdCipher,
    personKey: _,
    unitMailCode: __,
    confirmedBy: ___,
    takenBy,
    ...shown
  } = request;
  return {
    ...shown,
    nameTh: `${request.titleTh}${request.firstNameTh} ${request.lastNameTh}`,
    nameEn: `${request.firstNameEn} ${request.lastNameEn}`,
    address: await addressOf(db, id),
    takenBy: await officerOf(db, takenBy),
    nationalIdMasked: maskNationalId(vault.open(NATIONAL_ID, nationalIdCipher)),
    timeline: await timelineOf(db, id),
  };
}
