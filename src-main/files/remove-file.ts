import { rmSync } from 'node:fs';

/**
 * Deletes a file nobody needs any more. One that another program holds (a virus scanner, a backup) is left for the sweep
 * at the next opening: it must stop neither that nor a round of the office clock.
 */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // still there: the sweep finds it by its name
  }
}
