import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a whole file or nothing: to a neighbour first, flushed to the disk, then renamed. With `once` an existing file
 * is left alone and the call fails with EEXIST.
 */
export function writeFileDurably(
  path: string,
  content: string | Buffer,
  options: { mode?: number; once?: boolean } = {},
): void {
  const mode = options.mode ?? 0o644;
  // claims the name, so that two writers cannot both believe they were first
  if (options.once) closeSync(openSync(path, 'wx', mode));
  const neighbour = `${path}.part`;
  try {
    const file = openSync(neighbour, 'w', mode);
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(neighbour, path);
  } catch (error) {
    rmSync(neighbour, { force: true });
    if (options.once) rmSync(path, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

/** A rename is durable once its folder is flushed; Windows has no such call and needs none. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
