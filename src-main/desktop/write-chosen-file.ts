import { refuse } from '#shared/contract/errors.ts';
import { writeFileDurably } from '#main/files/write-file-durably.ts';
import { codeOf } from './registry-place.ts';

/**
 * Writes a file where the person chose, readable for them alone: a form carries a national ID, a key file opens a
 * registry. @throws Refusal `FILE_UNWRITABLE`.
 */
export function writeChosenFile(path: string, content: string | Buffer): string {
  try {
    writeFileDurably(path, content, { mode: 0o600 });
    return path;
  } catch (error) {
    return refuse('FILE_UNWRITABLE', { path, reason: codeOf(error) });
  }
}
