import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** True for the module that was started from the command line (import.meta.main needs Node 24). */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
