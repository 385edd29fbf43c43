import { sql } from 'kysely';
import type { PaperFile } from '#shared/contract/papers.ts';
import { isPassing, type PaperFault, type PaperFileState } from '#shared/domain/paper-file.ts';
import { PAGE_STATES, type PageCounts, sumOfPages } from '#shared/domain/paper-page.ts';
import type { Registry, RegistryTransaction } from '../database.ts';

/** A scanned file as use cases know it; `staffId` is null for what the office itself added. */
export interface StoredPaperFile extends PaperFile {
  sha256: string;
  staffId: number | null;
}

/** One JSON object with a number for each state. */
const COUNTS = sql<string>`json_object(${sql.join(
  PAGE_STATES.flatMap((state) => [
    sql.lit(state),
    sql`count(*) FILTER (WHERE scanned_page.state = ${sql.lit(state)})`,
  ]),
)})`;

type Row = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number];

const files = (db: Registry) =>
  db
    .selectFrom('scanned_file')
    .selectAll()
    .select((select) =>
      select
        .selectFrom('scanned_page')
        .select(COUNTS.as('counts'))
        .whereRef('scanned_page.file_id', '=', 'scanned_file.id')
        .$asScalar()
        .$notNull()
        .as('page_counts'),
    );

function toFile(row: Row): StoredPaperFile {
  const counts = JSON.parse(row.page_counts) as PageCounts;
  const fault = row.fault && {
    code: row.fault,
    data: JSON.parse(row.fault_data ?? '{}') as Record<string, number>,
  };
  const stopped = row.state === 'failed' || row.state === 'cancelled';
  return {
    id: row.id,
    sha256: row.sha256,
    staffId: row.staff_id,
    name: row.name,
    bytes: row.bytes,
    source: row.source,
    state: row.state,
    fault,
    pages: row.pages,
    pagesRead: sumOfPages(counts),
    counts,
    addedAt: row.added_at,
    addedBy: row.added_by,
    finishedAt: row.finished_at,
    canRetry: stopped && row.incoming === 1 && (row.fault === null || isPassing(row.fault)),
  };
}

export async function findPaperFile(db: Registry, id: number): Promise<StoredPaperFile | undefined> {
  const row = await files(db).where('id', '=', id).executeTakeFirst();
  return row && toFile(row);
}

export async function findPaperFileByContent(
  db: Registry,
  sha256: string,
): Promise<StoredPaperFile | undefined> {
  const row = await files(db).where('sha256', '=', sha256).executeTakeFirst();
  return row && toFile(row);
}

/** The file whose reading is next: one that was being read when the program ended goes before those that wait. */
export async function nextPaperFile(db: Registry): Promise<StoredPaperFile | undefined> {
  const row = await files(db)
    .where('state', 'in', ['reading', 'waiting'])
    .orderBy(sql`state = 'waiting'`)
    .orderBy('id')
    .executeTakeFirst();
  return row && toFile(row);
}

/** A window of the files that this person added (of all for null), newest first. */
export async function listPaperFiles(
  db: Registry,
  options: { staffId: number | null; offset: number; limit: number },
): Promise<{ rows: StoredPaperFile[]; total: number; active: number }> {
  const own = options.staffId;
  const counted = await db
    .selectFrom('scanned_file')
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) FILTER (WHERE state IN ('waiting', 'reading'))`.as('active'),
    ])
    .$if(own !== null, (query) => query.where('staff_id', '=', own))
    .executeTakeFirstOrThrow();
  const rows = await files(db)
    .$if(own !== null, (query) => query.where('staff_id', '=', own))
    .orderBy('id', 'desc')
    .offset(options.offset)
    .limit(options.limit)
    .execute();
  return { rows: rows.map(toFile), ...counted };
}

export interface NewPaperFile {
  sha256: string;
  name: string;
  bytes: number;
  source: PaperFile['source'];
  at: string;
  by: string;
  staffId: number | null;
}

/** Records a file whose bytes have arrived and that waits to be read. @returns its id. */
export async function insertPaperFile(trx: RegistryTransaction, file: NewPaperFile): Promise<number> {
  const { at, by, staffId, ...given } = file;
  const { id } = await trx
    .insertInto('scanned_file')
    .values({
      ...given,
      state: 'waiting',
      incoming: 1,
      added_at: at,
      added_by: by,
      staff_id: staffId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface PaperFileMove {
  state: PaperFileState;
  fault?: { code: PaperFault; data: Record<string, number> } | null;
  pages?: number;
  /** Whether the bytes are still kept beside the registry. */
  incoming?: boolean;
  finishedAt?: string | null;
}

/** Moves a file that is in one of these states. @returns false, and nothing is changed, when it is in another by now. */
export async function movePaperFile(
  trx: RegistryTransaction,
  id: number,
  from: readonly PaperFileState[],
  { state, fault = null, pages, incoming, finishedAt }: PaperFileMove,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('scanned_file')
    .set({
      state,
      fault: fault?.code ?? null,
      fault_data: fault && JSON.stringify(fault.data),
      ...(pages !== undefined && { pages }),
      ...(incoming !== undefined && { incoming: incoming ? (1 as const) : (0 as const) }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
      // a person wants it read: whatever became of it before, it is begun afresh
      ...(state === 'waiting' && { openings: 0, page_beginnings: 0 }),
    })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The contents whose bytes are still kept; what else lies beside the registry belongs to nothing. */
export async function incomingContents(db: Registry): Promise<string[]> {
  const rows = await db.selectFrom('scanned_file').select('sha256').where('incoming', '=', 1).execute();
  return rows.map((row) => row.sha256);
}

/** Files that were given up before an instant and whose bytes are still kept. */
export function givenUpBefore(db: Registry, before: string): Promise<{ id: number; sha256: string }[]> {
  return db
    .selectFrom('scanned_file')
    .select(['id', 'sha256'])
    .where('incoming', '=', 1)
    .where('state', 'in', ['failed', 'cancelled'])
    .where('finished_at', '<', before)
    .execute();
}

/** Forgets that the bytes of a file that was given up are kept. @returns false when it is being read again by now. */
export async function forgetIncoming(trx: RegistryTransaction, id: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('scanned_file')
    .set({ incoming: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'cancelled'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
