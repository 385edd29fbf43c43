import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { findEvidence } from '#main/registry/repositories/evidence.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadPaperPage } from './paper-scope.ts';

/** The picture of a page; the look is in the trail before the picture is on the screen. */
export const showPaperPicture: UseCase<Inputs['papers']['picture'], Outputs['papers']['picture']> = async (
  context,
  actor,
  { pageId, purpose },
) => {
  const page = await loadPaperPage(context.db, actor, pageId, 'look');
  const evidence = page.evidence === null ? undefined : await findEvidence(context.db, page.evidence);
  const bytes = evidence && context.papers.evidence.read(evidence.sha256);
  if (!evidence || !bytes) return refuse('PAPER_PICTURE_GONE', {});
  const subject = page.requestCode ?? `paper ${page.fileId}`;
  const detail = { purpose, paper: page.fileId, page: page.page };
  await audited(context, actor, { action: 'papers.picture', subject, detail }, () => Promise.resolve());
  const picture = new Blob([new Uint8Array(bytes)], { type: evidence.mediaType });
  return { picture, width: evidence.width, height: evidence.height };
};
