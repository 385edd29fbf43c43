import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/**
 * Moves a file into a folder beside it, under its own name or the next free one: nothing is ever overwritten.
 * @returns where it lies now.
 */
export function setAside(path: string, folder: string): string {
  const target = join(dirname(path), folder);
  mkdirSync(target, { recursive: true });
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let copy = 1; ; copy++) {
    const place = join(target, `${stem}${copy === 1 ? '' : ` (${copy})`}${extension}`);
    if (existsSync(place)) continue;
    renameSync(path, place);
    return place;
  }
}
