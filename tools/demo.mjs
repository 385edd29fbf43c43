import { runWithDisplay } from './lib/display.mjs';
import { cleanEnvironment } from './lib/environment.mjs';
import { isMain } from './lib/is-main.mjs';
import { at } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { setups } from './setup/index.mjs';
import { prepare } from './setup/prepare.mjs';
import { toolsNode } from './setup/tools-node.mjs';

/** npm run demo -- --out DIR: drives the real app through the main job and leaves papers and pictures in DIR. */
export async function demo(args) {
  await prepare(setups.show);
  return runWithDisplay(toolsNode(), [at('tests/demo/demo.ts'), ...args], { env: cleanEnvironment() });
}

if (isMain(import.meta.url)) await runMain(() => demo(process.argv.slice(2)));
