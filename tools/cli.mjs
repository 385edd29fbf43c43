import { at } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { run } from './lib/run.mjs';
import { prepareQuietly, setups } from './setup/index.mjs';
import { toolsNode } from './setup/tools-node.mjs';

/** npm run cli -- COMMAND …: the headless door; stdout carries nothing but the command's own output. */
await runMain(async () => {
  await prepareQuietly(setups.execute);
  return run(toolsNode(), [at('src-main/cli.ts'), ...process.argv.slice(2)]);
});
