import { isPassing, MOST_BEGINNINGS, MOST_DEADLY_PAGES } from '#shared/domain/paper-file.ts';
import { PaperProblem } from '#main/papers/paper-problem.ts';
import type { OpenPaper, PageResult, PaperReader } from '#main/papers/paper-reader.ts';
import { inTransaction } from '#main/registry/database.ts';
import {
  countOpening,
  countPageBeginning,
  deadlyPagesOf,
  forgetBeginnings,
  forgetOpenings,
} from '#main/registry/repositories/reading-attempts.ts';
import {
  findPaperFile,
  movePaperFile,
  type PaperFileMove,
  type StoredPaperFile,
} from '#main/registry/repositories/scanned-files.ts';
import { pagesReadOf } from '#main/registry/repositories/scanned-pages.ts';
import { audited } from '../audited.ts';
import type { UseCaseContext } from '../context.ts';
import { PAPER_DESK } from './paper-desk-actor.ts';
import { recordPage } from './record-page.ts';

/** What the reading of one file needs besides the office. */
export interface Reading {
  reader: PaperReader;
  /** The file was cancelled, or the office closes: no further page is recorded. */
  signal: AbortSignal;
}

const UNDER_WAY = ['waiting', 'reading'] as const;

/**
 * Reads a file from where it stands to its last page. Each page is recorded in a transaction of its own: a crash costs no
 * more than the page it happened at, and that one is read again. What is about to be opened or read is counted before:
 * where even the whole program dies over it, it is passed over the next time but two.
 */
export async function readPaper(
  context: UseCaseContext,
  file: StoredPaperFile,
  { reader, signal }: Reading,
): Promise<void> {
  try {
    if (!(await advance(context, file.id, { state: 'reading' }))) return;
    const openings = await inTransaction(context.db, (trx) => countOpening(trx, file.id));
    if (openings > MOST_BEGINNINGS) throw new PaperProblem('PAPER_ENDS_PROGRAM');
    const paper = await reader.open(() => incomingBytes(context, file));
    if (signal.aborted) return;
    await advance(context, file.id, { state: 'reading', pages: paper.pages });
    await inTransaction(context.db, (trx) => forgetOpenings(trx, file.id));
    await readPages(context, file, paper, signal);
    if (!signal.aborted) await settle(context, file, { state: 'done', incoming: false });
  } catch (error) {
    // what is given up in the middle fails in many ways, none of which says anything about the file
    if (signal.aborted) return;
    await settle(context, file, failureOf(error));
    if (!(error instanceof PaperProblem)) throw error;
  } finally {
    if (signal.aborted) await inTransaction(context.db, (trx) => forgetBeginnings(trx, file.id));
  }
}

async function readPages(
  context: UseCaseContext,
  file: StoredPaperFile,
  paper: OpenPaper,
  signal: AbortSignal,
): Promise<void> {
  const known = await pagesReadOf(context.db, file.id);
  for (let page = 1; page <= paper.pages; page++) {
    if (known.has(page)) continue;
    if (signal.aborted) return;
    const result = await readOne(context, file, paper, page);
    if (signal.aborted) return;
    await recordPage(context, file, page, result);
  }
}

/** A page that the program died over often enough is not looked at again; a second such page ends the file's reading. */
async function readOne(
  { db }: UseCaseContext,
  { id }: StoredPaperFile,
  paper: OpenPaper,
  page: number,
): Promise<PageResult> {
  const beginnings = await inTransaction(db, (trx) => countPageBeginning(trx, id, page));
  if (beginnings <= MOST_BEGINNINGS) return paper.readPage(page, { any: false, withPicture: true });
  if ((await deadlyPagesOf(db, id)) + 1 >= MOST_DEADLY_PAGES) throw new PaperProblem('PAPER_ENDS_PROGRAM');
  return { fault: 'page-ends-program' };
}

function incomingBytes({ papers }: UseCaseContext, { sha256 }: StoredPaperFile): Uint8Array {
  const bytes = papers.incoming.read(sha256);
  if (!bytes) throw new PaperProblem('PAPER_READER_FAILED');
  return bytes;
}

/** A fault of the file is lasting; anything else may pass, so its bytes are kept for another try. */
function failureOf(error: unknown): PaperFileMove {
  if (!(error instanceof PaperProblem))
    return { state: 'failed', fault: { code: 'PAPER_READER_FAILED', data: {} } };
  const { fault: code, data } = error;
  const incoming = isPassing(code);
  return { state: 'failed', fault: { code, data }, incoming };
}

const advance = ({ db }: UseCaseContext, id: number, move: PaperFileMove) =>
  inTransaction(db, (trx) => movePaperFile(trx, id, UNDER_WAY, move));

/** Records how the reading ended; the bytes that are no longer kept go after that. */
async function settle(context: UseCaseContext, file: StoredPaperFile, move: PaperFileMove): Promise<void> {
  const trace = { action: `papers.${move.state}`, subject: `paper ${file.id}`, detail: {} };
  await audited(context, PAPER_DESK, trace, async (trx, at) => {
    if (!(await movePaperFile(trx, file.id, UNDER_WAY, { ...move, finishedAt: at }))) return;
    const { pages, counts, fault } = (await findPaperFile(trx, file.id)) ?? file;
    trace.detail = { pages, ...counts, ...(fault && { code: fault.code }) };
  });
  if (move.incoming === false) context.papers.incoming.remove(file.sha256);
}
