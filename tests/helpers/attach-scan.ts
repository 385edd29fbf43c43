import type { openTestOffice } from './test-office.ts';

/** A scanned page that was attached to a request just now, as the registry has it; nothing of it lies on the disk. */
export async function attachScan(
  { office }: Pick<Awaited<ReturnType<typeof openTestOffice>>, 'office'>,
  code: string,
): Promise<void> {
  const { db, now } = office.context;
  const { id } = await db
    .selectFrom('request')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const file = { name: 'scan.pdf', bytes: 1, source: 'chosen' as const, state: 'done' as const, pages: 1 };
  const { id: fileId } = await db
    .insertInto('scanned_file')
    .values({
      ...file,
      sha256: `f${id}`,
      incoming: 0,
      added_at: now(),
      added_by: 'x',
      fault: null,
      fault_data: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const picture = { media_type: 'image/png', bytes: 1, width: 1, height: 1, stored_at: now() };
  await db
    .insertInto('evidence')
    .values({ sha256: `e${id}`, ...picture })
    .execute();
  const page = { file_id: fileId, page: 1, state: 'attached' as const, request_id: id, evidence: `e${id}` };
  await db
    .insertInto('scanned_page')
    .values({ ...page, read_at: now() })
    .execute();
}
