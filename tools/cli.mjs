import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { run } from './lib/run.mjs';
import { packages } from './setup/packages.mjs';
import { prepareQuietly } from './setup/prepare.mjs';
import { toolsNode, toolsNodeStep } from './setup/tools-node.mjs';

const program = at('src-main/cli.ts');

/** npm run cli -- COMMAND …: the headless door; stdout carries nothing but the command's own output. */
await runMain(async () => {
  await prepareQuietly([packages, toolsNodeStep]);
  if (realpathSync(toolsNode()) === realpathSync(process.execPath)) return runHere();
  return run(toolsNode(), [program, ...process.argv.slice(2)]);
});

/** npm usually starts us on the tools' Node already; a second process would only cost time. */
async function runHere() {
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
  return process.exitCode ?? 0;
}
