import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '#shared/contract/errors.ts';
import { writeFileDurably } from '#main/files/write-file-durably.ts';

/** Where a batch's file lies: found again by its number when the registry's folder has moved. */
export function batchFilePath(folder: string, number: string): string {
  return join(folder, `${number}.csv`);
}

/**
 * Writes a batch's file, for its owner's eyes only (it holds passwords). The caller has just drawn `number` in its
 * transaction, so a file of that name belongs to no batch: a crash came between writing it and committing. Nothing in the
 * registry refers to it and its rows still wait, with the same passwords, so they are all in the new file: the old one is
 * replaced, for left alone it would keep passwords in clear that nobody knows of.
 * @throws Refusal `BATCH_FILE_UNWRITABLE` with the system's code; nothing is left behind.
 */
export function writeBatchFile(
  folder: string,
  number: string,
  content: string,
): { path: string; replaced: boolean } {
  const path = batchFilePath(folder, number);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const replaced = existsSync(path);
    rmSync(path, { force: true });
    rmSync(`${path}.part`, { force: true });
    writeFileDurably(path, content, { mode: 0o600, once: true });
    return { path, replaced };
  } catch (error) {
    return refuse('BATCH_FILE_UNWRITABLE', { path, reason: systemCode(error) });
  }
}

/** Removes a batch's file if it is there. @returns whether it was there and is gone. */
export function removeBatchFile(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    rmSync(path);
    return true;
  } catch {
    // open in a spreadsheet on Windows: tried again with the next batch
    return false;
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
