import type { Registry, RegistryTransaction } from '../database.ts';

/** The picture of a page as stored beside the registry, by the SHA-256 of its bytes. */
export interface Evidence {
  sha256: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
}

export async function findEvidence(db: Registry, sha256: string): Promise<Evidence | undefined> {
  const row = await db.selectFrom('evidence').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  return row && { ...row, mediaType: row.media_type };
}

/** Records a picture; the same one a second time is the same record. */
export async function keepEvidence(trx: RegistryTransaction, evidence: Evidence, at: string): Promise<void> {
  const { mediaType, ...given } = evidence;
  await trx
    .insertInto('evidence')
    .values({ ...given, media_type: mediaType, stored_at: at })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** Forgets a picture that no page shows any more. @returns whether its file may go. */
export async function dropEvidence(trx: RegistryTransaction, sha256: string): Promise<boolean> {
  const page = await trx
    .selectFrom('scanned_page')
    .select('id')
    .where('evidence', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  if (page) return false;
  await trx.deleteFrom('evidence').where('sha256', '=', sha256).execute();
  return true;
}

/** Every picture there is. */
export async function evidenceContents(db: Registry): Promise<string[]> {
  const rows = await db.selectFrom('evidence').select('sha256').execute();
  return rows.map((row) => row.sha256);
}
