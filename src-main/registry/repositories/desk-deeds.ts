import { sql } from 'kysely';
import type { RequestState } from '#shared/domain/request-state.ts';
import { DESK_EVENTS, type DeskDeed, type DeskEvent, type DeskPerson } from '#shared/domain/undo.ts';
import type { Registry } from '../database.ts';

/** The last thing that happened to a request at a confirmer's desk. */
export async function lastDeedOf(db: Registry, requestId: number): Promise<DeskDeed | undefined> {
  const row = await db
    .selectFrom('request_event')
    .select(['event', 'actor', 'at'])
    .where('request_id', '=', requestId)
    .where('event', 'in', [...DESK_EVENTS])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { event: row.event as DeskEvent, by: row.actor, at: row.at };
}

/** One paper that somebody has dealt with: their last deed on it, and what is needed to tell of it. */
export interface HandledRequest {
  code: string;
  revision: number;
  state: RequestState;
  titleTh: string;
  firstNameTh: string;
  lastNameTh: string;
  nationalIdCipher: Buffer;
  unitNameTh: string;
  unitNameEn: string | null;
  deed: DeskDeed;
  reason: string | null;
  /** Nobody else has dealt with the paper since. */
  isLast: boolean;
}

/** What one person has done at the desk since an instant, in order; of each request the last deed only. */
export async function deedsSince(db: Registry, person: DeskPerson): Promise<HandledRequest[]> {
  // written out: SQLite uses the partial index only for the very words it was made with
  const atDesk = (event: string) => sql<boolean>`${sql.ref(event)} IN ('confirm', 'return', 'undo')`;
  const rows = await db
    .selectFrom('request_event as mine')
    .innerJoin('request', 'request.id', 'mine.request_id')
    .innerJoin('unit', 'unit.id', 'request.unit_id')
    .select(['mine.event', 'mine.actor', 'mine.at', 'mine.reason'])
    .select(['request.code', 'request.revision', 'request.state'])
    .select(['request.title_th', 'request.first_name_th', 'request.last_name_th'])
    .select(['request.national_id_cipher', 'unit.name_th', 'unit.name_en'])
    .select((query) =>
      query
        .exists(
          query
            .selectFrom('request_event as later')
            .select('later.id')
            .whereRef('later.request_id', '=', 'mine.request_id')
            .whereRef('later.id', '>', 'mine.id')
            .where(atDesk('later.event')),
        )
        .as('was_followed'),
    )
    .where('mine.actor', '=', person.name)
    .where('mine.at', '>=', person.since ?? '')
    .where(atDesk('mine.event'))
    .orderBy('mine.at')
    .orderBy('mine.id')
    .execute();
  const lasts = new Map<string, HandledRequest>();
  for (const row of rows) {
    // taken out first, so that it stands where the last deed belongs
    lasts.delete(row.code);
    lasts.set(row.code, {
      code: row.code,
      revision: row.revision,
      state: row.state,
      titleTh: row.title_th,
      firstNameTh: row.first_name_th,
      lastNameTh: row.last_name_th,
      nationalIdCipher: row.national_id_cipher,
      unitNameTh: row.name_th,
      unitNameEn: row.name_en,
      deed: { event: row.event as DeskEvent, by: row.actor, at: row.at },
      reason: row.reason,
      isLast: !row.was_followed,
    });
  }
  return [...lasts.values()];
}
