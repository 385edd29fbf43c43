import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import {
  nextPaperFileState,
  type PaperFault,
  type PaperFileEvent,
  type PaperFileState,
} from '#shared/domain/paper-file.ts';
import { listPaperFiles, movePaperFile } from '#main/registry/repositories/scanned-files.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { loadPaperFile, ownFilesOf, shownFile } from './paper-scope.ts';

export const listPapers: UseCase<Inputs['papers']['files'], Outputs['papers']['files']> = async (
  { db },
  actor,
  window,
) => {
  const { rows, total, active } = await listPaperFiles(db, { staffId: ownFilesOf(actor, 'look'), ...window });
  return { rows: rows.map(shownFile), total, active };
};

/** Stops the reading after the page it is at; what was read stays, the rest can be read later. */
export const cancelPaper: UseCase<Inputs['papers']['cancel'], Outputs['papers']['cancel']> = async (
  context,
  actor,
  { id },
) => {
  const trace = { action: 'papers.cancel', subject: `paper ${id}`, detail: { pagesRead: 0 } };
  await audited(context, actor, trace, async (trx, at) => {
    const file = await loadPaperFile(trx, actor, id, 'work');
    trace.detail.pagesRead = file.pagesRead;
    await movePaperFile(trx, id, [file.state], { state: allowed(file.state, 'cancel'), finishedAt: at });
  });
  context.papers.wakeReader();
  return shownFile(await loadPaperFile(context.db, actor, id, 'work'));
};

export const retryPaper: UseCase<Inputs['papers']['retry'], Outputs['papers']['retry']> = async (
  context,
  actor,
  { id },
) => {
  await audited(context, actor, { action: 'papers.retry', subject: `paper ${id}` }, async (trx) => {
    const file = await loadPaperFile(trx, actor, id, 'work');
    const state = allowed(file.state, 'retry');
    if (!file.canRetry && file.fault) refuseFault(file.fault);
    if (!file.canRetry) refuse('PAPER_GONE', {});
    await movePaperFile(trx, id, [file.state], { state, finishedAt: null });
  });
  context.papers.wakeReader();
  return shownFile(await loadPaperFile(context.db, actor, id, 'work'));
};

function allowed(state: PaperFileState, event: PaperFileEvent): PaperFileState {
  return nextPaperFileState(state, event) ?? refuse('PAPER_STATE_FORBIDS', { state });
}

/** The file's own fault as a refusal; its data were checked against the catalogue when it was stored. */
function refuseFault({ code, data }: { code: PaperFault; data: Record<string, number> }): never {
  return refuse(code, data as never);
}
