import { sql } from 'kysely';
import type { PaperPage } from '#shared/contract/papers.ts';
import type { PageReason, PageState } from '#shared/domain/paper-page.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** A page as use cases know it. */
export interface StoredPaperPage extends PaperPage {
  evidence: string | null;
  requestId: number | null;
  /** The unit of the request it is attached to. */
  unitId: number | null;
  /** The unit of the request that the page before it is attached to. */
  previousUnitId: number | null;
  /** Who added its file; null for the office itself. */
  staffId: number | null;
}

const pages = (db: Registry) =>
  db
    .selectFrom('scanned_page')
    .innerJoin('scanned_file', 'scanned_file.id', 'scanned_page.file_id')
    .leftJoin('request', 'request.id', 'scanned_page.request_id')
    .leftJoin('scanned_page as before', (join) =>
      join
        .onRef('before.file_id', '=', 'scanned_page.file_id')
        .on(sql<boolean>`before.page = scanned_page.page - 1`),
    )
    .leftJoin('request as previous', 'previous.id', 'before.request_id')
    .select([
      'scanned_page.id',
      'scanned_page.file_id as fileId',
      'scanned_file.name as fileName',
      'scanned_page.page',
      sql<number>`coalesce(scanned_file.pages, scanned_page.page)`.as('pages'),
      'scanned_page.state',
      'scanned_page.reason',
      'scanned_page.code',
      'request.code as requestCode',
      'previous.code as previousCode',
      'previous.unit_id as previousUnitId',
      sql<number>`scanned_page.evidence IS NOT NULL`.as('hasPicture'),
      'scanned_page.read_at as readAt',
      'scanned_file.added_by as addedBy',
      'scanned_page.settled_by as settledBy',
      'scanned_page.settled_at as settledAt',
      'scanned_page.evidence',
      'scanned_page.request_id as requestId',
      'request.unit_id as unitId',
      'scanned_file.staff_id as staffId',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof pages>['execute']>>[number];
const toPage = (row: Row): StoredPaperPage => ({ ...row, hasPicture: row.hasPicture === 1 });

export async function findPaperPage(db: Registry, id: number): Promise<StoredPaperPage | undefined> {
  const row = await pages(db).where('scanned_page.id', '=', id).executeTakeFirst();
  return row && toPage(row);
}

export interface WaitingFilter {
  states: readonly PageState[];
  fileId?: number | undefined;
  /** Only pages of files that this person added; null for all. */
  staffId: number | null;
  offset: number;
  limit: number;
}

/** A window of the pages in these states, as they were scanned, and how many there are of each state. */
export async function listPaperPages(
  db: Registry,
  { states, fileId, staffId, offset, limit }: WaitingFilter,
): Promise<{ rows: StoredPaperPage[]; counts: { state: PageState; total: number }[] }> {
  const counts = await db
    .selectFrom('scanned_page')
    .innerJoin('scanned_file', 'scanned_file.id', 'scanned_page.file_id')
    .select(['scanned_page.state', sql<number>`count(*)`.as('total')])
    .where('scanned_page.state', 'in', states)
    .$if(fileId !== undefined, (query) => query.where('scanned_page.file_id', '=', fileId as number))
    .$if(staffId !== null, (query) => query.where('scanned_file.staff_id', '=', staffId))
    .groupBy('scanned_page.state')
    .execute();
  const rows = await pages(db)
    .where('scanned_page.state', 'in', states)
    .$if(fileId !== undefined, (query) => query.where('scanned_page.file_id', '=', fileId as number))
    .$if(staffId !== null, (query) => query.where('scanned_file.staff_id', '=', staffId))
    .orderBy('scanned_page.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows: rows.map(toPage), counts };
}

/** The pages attached to a request, as they were scanned. */
export async function paperOfRequest(db: Registry, requestId: number): Promise<StoredPaperPage[]> {
  const rows = await pages(db)
    .where('scanned_page.request_id', '=', requestId)
    .orderBy('scanned_page.id')
    .execute();
  return rows.map(toPage);
}

/** The numbers of the pages of a file that were read already. */
export async function pagesReadOf(db: Registry, fileId: number): Promise<Set<number>> {
  const rows = await db.selectFrom('scanned_page').select('page').where('file_id', '=', fileId).execute();
  return new Set(rows.map((row) => row.page));
}

export interface NewPaperPage {
  fileId: number;
  page: number;
  state: PageState;
  reason: PageReason | null;
  code: string | null;
  requestId: number | null;
  evidence: string | null;
  at: string;
}

/** Records what became of a page. @returns its id. */
export async function insertPaperPage(trx: RegistryTransaction, page: NewPaperPage): Promise<number> {
  const { fileId, requestId, at, ...given } = page;
  const { id } = await trx
    .insertInto('scanned_page')
    .values({ ...given, file_id: fileId, request_id: requestId, read_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface PageMove {
  state: PageState;
  reason: PageReason | null;
  requestId: number | null;
  evidence: string | null;
  by: string;
  at: string;
}

/** A page that a person settled by hand. */
export async function movePaperPage(trx: RegistryTransaction, id: number, move: PageMove): Promise<void> {
  const { requestId, by, at, ...given } = move;
  await trx
    .updateTable('scanned_page')
    .set({ ...given, request_id: requestId, settled_by: by, settled_at: at })
    .where('id', '=', id)
    .execute();
}
