import { runWithDisplay } from './lib/display.mjs';
import { cleanEnvironment } from './lib/environment.mjs';
import { at } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { setups } from './setup/index.mjs';
import { prepareQuietly } from './setup/prepare.mjs';
import { toolsNode } from './setup/tools-node.mjs';

/** npm run bench [-- NAME] [--json]: measures; stdout carries nothing but the figures. */
await runMain(async () => {
  await prepareQuietly(setups.show);
  return runWithDisplay(toolsNode(), [at('tests/bench/bench.ts'), ...process.argv.slice(2)], {
    env: cleanEnvironment(),
  });
});
