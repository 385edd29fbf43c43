import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { PAGE_STATES, WAITING_PAGE_STATES, type WaitingPageState } from '#shared/domain/paper-page.ts';
import { listPaperPages, paperOfRequest } from '#main/registry/repositories/scanned-pages.ts';
import type { UseCase } from '../context.ts';
import { loadRequest } from '../requests/load-request.ts';
import { loadPaperFile, ownFilesOf, shownPage } from './paper-scope.ts';

/** The pages that wait for a person; a confirmer sees those of the files they added. */
export const listWaitingPages: UseCase<Inputs['papers']['waiting'], Outputs['papers']['waiting']> = async (
  { db },
  actor,
  { states, ...window },
) => {
  const staffId = ownFilesOf(actor, 'look');
  const asked: readonly WaitingPageState[] = states.length > 0 ? states : WAITING_PAGE_STATES;
  const { rows } = await listPaperPages(db, { ...window, states: asked, staffId });
  const { counts } = await listPaperPages(db, { ...window, states: WAITING_PAGE_STATES, staffId, limit: 0 });
  const totalOf = (state: string) => counts.find((one) => one.state === state)?.total ?? 0;
  const waiting = { unknown: totalOf('unknown'), doubtful: totalOf('doubtful') };
  const total = asked.reduce((sum, state) => sum + waiting[state], 0);
  return { rows: rows.map((page) => shownPage(actor, page)), total, counts: waiting };
};

export const listPagesOfPaper: UseCase<Inputs['papers']['pages'], Outputs['papers']['pages']> = async (
  { db },
  actor,
  { fileId, offset, limit },
) => {
  const file = await loadPaperFile(db, actor, fileId, 'look');
  const { rows } = await listPaperPages(db, { states: PAGE_STATES, fileId, staffId: null, offset, limit });
  return { rows: rows.map((page) => shownPage(actor, page)), total: file.pagesRead };
};

export const listPaperOfRequest: UseCase<
  Inputs['papers']['ofRequest'],
  Outputs['papers']['ofRequest']
> = async ({ db }, actor, { code }) => {
  const request = await loadRequest(db, actor, code);
  return (await paperOfRequest(db, request.id)).map((page) => shownPage(actor, page));
};
