import { sql } from 'kysely';
import type { Registry, RegistryTransaction } from '../database.ts';

/** Counts that a file is about to be opened. @returns how often that was begun since it last came to an end. */
export async function countOpening(trx: RegistryTransaction, id: number): Promise<number> {
  const { openings } = await trx
    .updateTable('scanned_file')
    .set({ openings: sql`openings + 1` })
    .where('id', '=', id)
    .returning('openings')
    .executeTakeFirstOrThrow();
  return openings;
}

/** Counts that a page is about to be read. @returns how often that was begun without an end. */
export async function countPageBeginning(
  trx: RegistryTransaction,
  id: number,
  page: number,
): Promise<number> {
  const { page_beginnings: beginnings } = await trx
    .updateTable('scanned_file')
    .set({
      page_beginnings: sql`CASE begun_page WHEN ${page} THEN page_beginnings ELSE 0 END + 1`,
      begun_page: page,
    })
    .where('id', '=', id)
    .returning('page_beginnings')
    .executeTakeFirstOrThrow();
  return beginnings;
}

/** The file was opened: the program did not die over that. */
export async function forgetOpenings(trx: RegistryTransaction, id: number): Promise<void> {
  await trx.updateTable('scanned_file').set({ openings: 0 }).where('id', '=', id).execute();
}

/** What was begun was broken off by a person or by the office itself, which is nobody's death. */
export async function forgetBeginnings(trx: RegistryTransaction, id: number): Promise<void> {
  await trx
    .updateTable('scanned_file')
    .set({ openings: 0, page_beginnings: 0 })
    .where('id', '=', id)
    .execute();
}

/** How many pages of a file were passed over because the program died over them. */
export async function deadlyPagesOf(db: Registry, fileId: number): Promise<number> {
  const { total } = await db
    .selectFrom('scanned_page')
    .select(sql<number>`count(*)`.as('total'))
    .where('file_id', '=', fileId)
    .where('reason', '=', 'page-ends-program')
    .executeTakeFirstOrThrow();
  return total;
}
