import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { PaperFile } from '#shared/contract/papers.ts';
import type { RegistryTransaction } from '#main/registry/database.ts';
import {
  findPaperFile,
  findPaperFileByContent,
  insertPaperFile,
  movePaperFile,
} from '#main/registry/repositories/scanned-files.ts';
import { audited } from '../audited.ts';
import type { Actor, UseCase, UseCaseContext } from '../context.ts';
import { ownFilesOf, shownFile } from './paper-scope.ts';
import { refuseWithoutRoom } from './storage.ts';

/** Takes a file in, piece by piece; with its last piece it waits to be read. */
export const addPaper: UseCase<Inputs['papers']['add'], Outputs['papers']['add']> = async (
  context,
  actor,
  { key, name, size, offset, bytes },
) => {
  const piece = { key, owner: `${actor.kind}:${actor.staffId ?? actor.name}`, size, offset };
  if (offset === 0) await refuseWithoutRoom(context, size);
  const content = new Uint8Array(await bytes.arrayBuffer());
  const { received, sha256 } = context.papers.uploads.take({ ...piece, bytes: content });
  if (sha256 === null) return { received, file: null };
  return {
    received,
    file: await recordPaper(context, actor, { sha256, name, bytes: size, source: 'chosen' }),
  };
};

export interface ArrivedPaper {
  sha256: string;
  name: string;
  bytes: number;
  source: PaperFile['source'];
}

/**
 * Records a file whose bytes lie in `incoming`, and has it read. The same content a second time is read on where it was
 * given up, and refused otherwise.
 * @throws Refusal `PAPER_KNOWN` with who added it when.
 */
export async function recordPaper(
  context: UseCaseContext,
  actor: Actor,
  paper: ArrivedPaper,
): Promise<PaperFile> {
  const { sha256, bytes, source } = paper;
  const trace = { action: 'papers.add', subject: '', detail: { sha256, bytes, source, again: false } };
  try {
    const id = await audited(context, actor, trace, async (trx, at) => {
      const again = await takeUpAgain(trx, actor, sha256);
      trace.detail.again = again !== undefined;
      const staffId = actor.staffId;
      const added = again ?? (await insertPaperFile(trx, { ...paper, at, by: actor.name, staffId }));
      trace.subject = `paper ${added}`;
      return added;
    });
    context.papers.wakeReader();
    const file = await findPaperFile(context.db, id);
    if (!file) throw new Error('a file that was just added is gone');
    return shownFile(file);
  } catch (error) {
    const known = await findPaperFileByContent(context.db, sha256);
    // kept only for a file that is, or may be, read from these bytes
    const isKept = known && (known.state === 'waiting' || known.state === 'reading' || known.canRetry);
    if (!isKept) context.papers.incoming.remove(sha256);
    throw error;
  }
}

/** The file of this content that somebody gave up or that could not be read, waiting again. */
async function takeUpAgain(
  trx: RegistryTransaction,
  actor: Actor,
  sha256: string,
): Promise<number | undefined> {
  const known = await findPaperFileByContent(trx, sha256);
  if (!known) return undefined;
  const own = ownFilesOf(actor, 'work');
  const stopped = known.state === 'failed' || known.state === 'cancelled';
  if (!stopped || (own !== null && known.staffId !== own))
    refuse('PAPER_KNOWN', { at: known.addedAt, by: known.addedBy });
  const waiting = { state: 'waiting', incoming: true, finishedAt: null } as const;
  await movePaperFile(trx, known.id, [known.state], waiting);
  return known.id;
}
