import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { draftContentSchema } from '#shared/contract/request-form.ts';
import { deleteDraft, deleteDraftsBefore, findDraft, saveDraft } from '#main/registry/repositories/drafts.ts';
import type { UseCase, UseCaseContext } from '../context.ts';

const DRAFT = 'draft.content';
/** A draft that nobody came back to is somebody's personal data on a shared PC: it goes after a day. */
const LIFETIME_MILLISECONDS = 24 * 3600 * 1000;

/** Also when the office opens: somebody who never comes back must not leave their data behind. */
export async function forgetOldDrafts({ db, now }: Pick<UseCaseContext, 'db' | 'now'>): Promise<void> {
  await deleteDraftsBefore(db, new Date(Date.parse(now()) - LIFETIME_MILLISECONDS).toISOString());
}

export const loadDraft: UseCase<Inputs['drafts']['load'], Outputs['drafts']['load']> = async (
  context,
  _actor,
  { kind },
) => {
  await forgetOldDrafts(context);
  const draft = await findDraft(context.db, kind);
  if (!draft) return null;
  const content = draftContentSchema.parse(JSON.parse(context.vault.open(DRAFT, draft.contentCipher)));
  return { savedAt: draft.savedAt, content };
};

export const saveDraftContent: UseCase<Inputs['drafts']['save'], Outputs['drafts']['save']> = async (
  context,
  _actor,
  content,
) => {
  const contentCipher = context.vault.seal(DRAFT, JSON.stringify(content));
  await saveDraft(context.db, { kind: content.kind, contentCipher, savedAt: context.now() });
  return {};
};

export const discardDraft: UseCase<Inputs['drafts']['discard'], Outputs['drafts']['discard']> = async (
  context,
  _actor,
  { kind },
) => {
  await deleteDraft(context.db, kind);
  return {};
};
