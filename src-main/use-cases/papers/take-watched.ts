import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal, refuse } from '#shared/contract/errors.ts';
import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import { normaliseThai } from '#shared/domain/thai-text.ts';
import { findPaperFileByContent } from '#main/registry/repositories/scanned-files.ts';
import type { UseCaseContext } from '../context.ts';
import { recordPaper } from './add.ts';
import { PAPER_DESK } from './paper-desk-actor.ts';
import { refuseWithoutRoom } from './storage.ts';

/** What became of a file in the watched folder: `code` says why it was not read, or that it had been already. */
export interface WatchedResult {
  outcome: 'read' | 'not-read' | 'leave';
  code: string | null;
}

const LEAVE: WatchedResult = { outcome: 'leave', code: null };

/**
 * Reads a file that a scanner left in the watched folder, to its end; `settled` resolves when nothing is being read any
 * more. A file of the same content as one that was read counts as read: it is said, and not doubled.
 */
export async function takeWatchedFile(
  context: UseCaseContext,
  path: string,
  settled: () => Promise<void>,
): Promise<WatchedResult> {
  let sha256: string;
  let known = false;
  try {
    // gone again, a folder, or a link, which might point into the registry itself
    const file = lstatSync(path, { throwIfNoEntry: false });
    if (!file?.isFile()) return LEAVE;
    await refuseWithoutRoom(context, file.size);
    const { content, bytes } = takeIn(context, path);
    sha256 = content;
    const name = normaliseThai(basename(path)).slice(0, 255) || '-';
    await recordPaper(context, PAPER_DESK, { sha256, name, bytes, source: 'watched' }).catch(
      (error: unknown) => {
        if (!(error instanceof Refusal) || error.code !== 'PAPER_KNOWN') throw error;
        known = true;
      },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // it still grows: it is looked at again when it has stopped
    if (error.code === 'PAPER_PIECE_MISSING') return LEAVE;
    // nothing is wrong with the file: it is taken when there is room, at the latest when the office opens again
    const isRoom = error.code === 'PAPER_STORE_FULL' || error.code === 'PAPER_DISK_FULL';
    return { outcome: isRoom ? 'leave' : 'not-read', code: String(error.code) };
  }
  await settled();
  const file = await findPaperFileByContent(context.db, sha256);
  if (file?.state === 'done') return { outcome: 'read', code: known ? 'PAPER_KNOWN' : null };
  if (file?.state === 'failed') return { outcome: 'not-read', code: file.fault?.code ?? null };
  if (file?.state === 'cancelled') return { outcome: 'not-read', code: null };
  // the office closes: the file is looked at again when it opens
  return LEAVE;
}

/** Never what a link points to that took the file's place since it was looked at; Windows knows no such flag. */
const ONLY_THE_FILE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Brings a file in piece by piece. @throws Refusal as `papers.add` does. */
function takeIn({ papers }: UseCaseContext, path: string): { content: string; bytes: number } {
  const file = openSync(path, ONLY_THE_FILE);
  try {
    const { size } = fstatSync(file);
    const piece = Buffer.alloc(Math.min(PAPER_LIMITS.pieceBytes, Math.max(size, 1)));
    const upload = { key: randomUUID(), owner: 'watched', size };
    for (let offset = 0; ;) {
      const read = readSync(file, piece, 0, piece.length, offset);
      const { received, sha256 } = papers.uploads.take({ ...upload, offset, bytes: piece.subarray(0, read) });
      if (sha256 !== null) return { content: sha256, bytes: size };
      if (received === offset) return refuse('PAPER_PIECE_MISSING', {});
      offset = received;
    }
  } finally {
    closeSync(file);
  }
}
