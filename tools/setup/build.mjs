import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from '../lib/environment.mjs';
import { at, root } from '../lib/paths.mjs';
import { Problem } from '../lib/problem.mjs';
import { capture } from '../lib/run.mjs';
import { electronPath } from './electron-runtime.mjs';
import { toolsNode } from './tools-node.mjs';

const stamp = at('out/.built-from');
const isSource =
  /^(src-.*|migrations|electron\.vite\.config\.ts|package\.json|package-lock\.json|tsconfig.*\.json)$/;

/** The application in `out/`, made anew whenever anything it is made from has other contents than last time. */
export const build = {
  name: 'build',
  starting: 'electron-vite build',
  isDone: () =>
    existsSync(at('out/main/main.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(),

  async run() {
    const before = fingerprint();
    rmSync(stamp, { force: true });
    const env = { ...cleanEnvironment(), ELECTRON_EXEC_PATH: electronPath() };
    const { code, output } = await capture(
      toolsNode(),
      [at('node_modules/electron-vite/bin/electron-vite.js'), 'build'],
      { env },
    );
    if (code !== 0)
      throw new Problem(
        'The application could not be built.',
        'mend what is reported above; `npm run check` says more.',
        output,
      );
    // The fingerprint from before: a file changed while building is then built again.
    writeFileSync(stamp, before);
  },
};

/** A hash over names and contents (not times: a checkout or a copy must not build again). */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function sources() {
  const tops = readdirSync(root, { withFileTypes: true }).filter((entry) => isSource.test(entry.name));
  return tops.flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name])).toSorted();
}

function filesIn(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
