import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '#shared/contract/errors.ts';
import { writeFileDurably } from '#main/files/write-file-durably.ts';

/** One file of a batch; its name begins with the batch's number. */
export interface BatchFile {
  name: string;
  content: string;
}

/** Where a batch's file lies: found again by its name when the registry's folder has moved. */
export function batchFilePath(folder: string, name: string): string {
  return join(folder, name);
}

/**
 * Writes a batch's files, for their owner's eyes only (they hold passwords). The caller has just drawn `number` in its
 * transaction, so a file of that number belongs to no batch: a crash came between writing it and committing. Nothing in the
 * registry refers to it and its rows still wait, with the same passwords, so they are all in the new files: the old one is
 * removed, whatever its form, for left alone it would keep passwords in clear that nobody knows of.
 * @throws Refusal `BATCH_FILE_UNWRITABLE` with the system's code; nothing is left behind.
 */
export function writeBatchFiles(
  folder: string,
  number: string,
  files: readonly BatchFile[],
): { paths: string[]; replaced: boolean } {
  const paths = files.map(({ name }) => batchFilePath(folder, name));
  let path = paths[0] ?? folder;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const orphans = readdirSync(folder).filter((name) => name.startsWith(`${number}.`));
    for (const name of orphans) rmSync(join(folder, name));
    for (const [index, { content }] of files.entries()) {
      path = paths[index] ?? folder;
      writeFileDurably(path, content, { mode: 0o600, once: true });
    }
    return { paths, replaced: orphans.some((name) => !name.endsWith('.part')) };
  } catch (error) {
    for (const written of paths) removeBatchFile(written);
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
