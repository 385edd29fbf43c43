import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { type PageState, takesPaper } from '#shared/domain/paper-page.ts';
import { awaitsApplicant } from '#shared/domain/request-wait.ts';
import type { Registry, RegistryTransaction } from '#main/registry/database.ts';
import { dropEvidence } from '#main/registry/repositories/evidence.ts';
import { findRequest, findRequestById, type StoredRequest } from '#main/registry/repositories/requests.ts';
import { movePaperPage, type StoredPaperPage } from '#main/registry/repositories/scanned-pages.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase } from '../context.ts';
import { tendedUnits } from '../requests/visible-units.ts';
import { loadPaperPage, shownPage } from './paper-scope.ts';

const LOOSE: readonly PageState[] = ['unknown', 'doubtful', 'blank'];

/** Attaches a page by hand: a person has read the code, or knows which request the page belongs to. */
export const attachPage: UseCase<Inputs['papers']['attach'], Outputs['papers']['attach']> = async (
  context,
  actor,
  { pageId, text },
) => {
  const trace = { action: 'papers.attach', subject: '', detail: {} };
  await audited(context, actor, trace, async (trx, at) => {
    const page = await loadPaperPage(trx, actor, pageId, 'work');
    refuseUnless(LOOSE, page);
    if (page.evidence === null) refuse('PAPER_PICTURE_GONE', {});
    const request = await requestForPaper(trx, actor, text);
    const { reason, evidence } = page;
    trace.subject = request.code;
    trace.detail = { paper: page.fileId, page: page.page, was: page.state, sha256: evidence };
    const move = { reason, evidence, requestId: request.id, by: actor.name, at };
    await movePaperPage(trx, pageId, { state: 'attached', ...move });
  });
  return shownPage(actor, await loadPaperPage(context.db, actor, pageId, 'work'));
};

/** Takes a page off its request; it waits again, and whoever added its file or sees everything finds it there. */
export const detachPage: UseCase<Inputs['papers']['detach'], Outputs['papers']['detach']> = async (
  context,
  actor,
  { pageId, note },
) => {
  const trace = { action: 'papers.detach', subject: '', detail: {} };
  const detached = await audited(context, actor, trace, async (trx, at) => {
    const page = await loadPaperPage(trx, actor, pageId, 'work');
    refuseUnless(['attached'], page);
    await refuseLocked(trx, actor, page, note);
    trace.subject = page.requestCode ?? '';
    trace.detail = { paper: page.fileId, page: page.page, note };
    const settled = { state: 'doubtful', reason: 'detached' } as const;
    const { evidence } = page;
    await movePaperPage(trx, pageId, { ...settled, evidence, requestId: null, by: actor.name, at });
    return { ...page, ...settled, requestCode: null, settledBy: actor.name, settledAt: at };
  });
  return shownPage(actor, detached);
};

/** Throws a page away: its picture is deleted unless another page shows the very same. */
export const discardPage: UseCase<Inputs['papers']['discard'], Outputs['papers']['discard']> = async (
  context,
  actor,
  { pageId, reason, note },
) => {
  const trace = { action: 'papers.discard', subject: '', detail: {} };
  let unused: string | null = null;
  await audited(context, actor, trace, async (trx, at) => {
    const page = await loadPaperPage(trx, actor, pageId, 'work');
    refuseUnless(LOOSE, page);
    trace.subject = `paper ${page.fileId}`;
    trace.detail = { page: page.page, was: page.state, reason, note, sha256: page.evidence };
    const move = { reason: page.reason, requestId: null, evidence: null, by: actor.name, at };
    await movePaperPage(trx, pageId, { state: 'discarded', ...move });
    if (page.evidence !== null && (await dropEvidence(trx, page.evidence))) unused = page.evidence;
  });
  if (unused !== null) context.papers.evidence.remove(unused);
  return shownPage(actor, await loadPaperPage(context.db, actor, pageId, 'work'));
};

function refuseUnless(states: readonly PageState[], { state }: StoredPaperPage): void {
  if (!states.includes(state)) refuse('PAPER_PAGE_STATE_FORBIDS', { state });
}

/**
 * The paper of a request that was confirmed, or has ended, is what was decided by: a confirmer does not take it off, and
 * the IT office says why.
 * @throws Refusal `PAPER_LOCKED`, `PAPER_REASON_NEEDED`
 */
async function refuseLocked(
  trx: RegistryTransaction,
  actor: Actor,
  { requestId }: StoredPaperPage,
  note: string,
): Promise<void> {
  const request = requestId === null ? undefined : await findRequestById(trx, requestId);
  if (!request || awaitsApplicant(request.state)) return;
  if (tendedUnits(actor) !== null) refuse('PAPER_LOCKED', { state: request.state });
  if (note === '') refuse('PAPER_REASON_NEEDED', {});
}

/** The request behind a typed code, if paper may be attached to it by this person; else a refusal of its own. */
async function requestForPaper(db: Registry, actor: Actor, text: string): Promise<StoredRequest> {
  const parsed = parseDocumentCode(text);
  if (!parsed.ok) return refuse(parsed.reason === 'shape' ? 'CODE_SHAPE' : 'CODE_CHECK_DIGITS', { text });
  const request = await findRequest(db, parsed.code);
  if (!request) return refuse('CODE_UNKNOWN', { code: parsed.code });
  const units = tendedUnits(actor);
  if (units !== null && !units.includes(request.unitId)) {
    refuse('CODE_OTHER_UNIT', { unitNameTh: request.unitNameTh, unitNameEn: request.unitNameEn });
  }
  const { state, stateSince: at } = request;
  if (!takesPaper(state)) refuse('CODE_CANCELLED', { state, at });
  return request;
}
