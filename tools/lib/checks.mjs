import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { toolsNode } from '../setup/tools-node.mjs';
import { cleanEnvironment } from './environment.mjs';
import { at } from './paths.mjs';
import { capture } from './run.mjs';

const folders = ['src-shared', 'src-main', 'src-renderer', 'migrations', 'tests'];

/** What a change must pass before anything is tested: each check is a name and a Node script with its arguments. */
export function houseChecks() {
  return [
    ...projects().map((file) => check(`types ${file}`, 'typescript/bin/tsc', ['-p', file, '--noEmit'])),
    check('lint', 'oxlint/bin/oxlint', [
      '--type-aware',
      '--deny-warnings',
      '--report-unused-disable-directives',
    ]),
    check('import rules', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err-long',
      ...folders.filter((name) => existsSync(at(name))),
    ]),
  ];
}

export function formatCheck() {
  return check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '--cache', '.']);
}

export function unitTests() {
  return check('unit tests', 'vitest/vitest.mjs', ['run', '--project', 'unit', '--reporter', 'dot']);
}

/** Runs the checks, as many at a time as the machine likes (two at most); answers how many failed. */
export async function runChecks(checks) {
  const waiting = [...checks];
  let failed = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await runCheck(next))) failed += 1;
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return failed;
}

async function runCheck({ name, script, args }) {
  const started = Date.now();
  const { code, output } = await capture(toolsNode(), [at('node_modules', script), ...args], {
    env: cleanEnvironment(),
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(`\n${output.trimEnd()}\n`);
  return code === 0;
}

function check(name, script, args) {
  return { name, script, args };
}

/** tsconfig.json only lists the projects: main without DOM, renderer without Node, tests. */
function projects() {
  const { references = [] } = JSON.parse(readFileSync(at('tsconfig.json'), 'utf8'));
  return references.map(({ path }) => path.replace(/^\.\//, ''));
}
