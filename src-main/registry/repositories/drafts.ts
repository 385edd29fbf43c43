import type { RequestKind } from '#shared/contract/vocabulary.ts';
import type { Registry } from '../database.ts';

export interface StoredDraft {
  kind: RequestKind;
  contentCipher: Buffer;
  savedAt: string;
}

export async function findDraft(db: Registry, kind: RequestKind): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('draft').selectAll().where('kind', '=', kind).executeTakeFirst();
  return row && { kind: row.kind, contentCipher: row.content_cipher, savedAt: row.saved_at };
}

export async function saveDraft(db: Registry, draft: StoredDraft): Promise<void> {
  const row = { content_cipher: draft.contentCipher, saved_at: draft.savedAt };
  await db
    .insertInto('draft')
    .values({ kind: draft.kind, ...row })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(row))
    .execute();
}

/** Forgets every draft that nobody has touched since `before`. */
export async function deleteDraftsBefore(db: Registry, before: string): Promise<void> {
  await db.deleteFrom('draft').where('saved_at', '<', before).execute();
}

export async function deleteDraft(db: Registry, kind: RequestKind): Promise<void> {
  await db.deleteFrom('draft').where('kind', '=', kind).execute();
}
