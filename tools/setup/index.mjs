import { Problem } from '../lib/problem.mjs';
import { build } from './build.mjs';
import { systemPackages } from './debian-packages.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packages } from './packages.mjs';
import { toolsNodeStep } from './tools-node.mjs';

const toExecute = [packages, toolsNodeStep];
const toShow = [...toExecute, electronRuntime, systemPackages({ forTests: false }), build];
const toTest = [...toExecute, electronRuntime, systemPackages({ forTests: true }), build];

/** The steps that a command needs, in order; each knows whether it is done and does itself if not. */
export const setups = {
  /** packages and Node 24: commands, unit tests, checks */
  execute: toExecute,
  /** what the app's windows need */
  show: toShow,
  /** what the e2e tests need */
  test: toTest,
};

const toStdout = (line) => console.log(line);
const toStderr = (line) => console.error(line);

/** Carries the steps out with one line each: `✓ packages (already there)`. */
export async function prepare(steps) {
  requireNode();
  for (const step of steps) await carryOut(step, toStdout, toStdout);
}

/** The same for commands whose output belongs to somebody else: silent when done, progress to stderr. */
export async function prepareQuietly(steps) {
  requireNode();
  for (const step of steps) await carryOut(step, toStderr, () => {});
}

async function carryOut(step, say, sayDone) {
  if (await step.isDone()) sayDone(`✓ ${step.name} (already there)`);
  else {
    const started = Date.now();
    say(`… ${step.name}: ${step.starting}`);
    const remark = await step.run((line) => say(`  ${line}`));
    say(`✓ ${step.name} (${((Date.now() - started) / 1000).toFixed(1)} s${remark ? `; ${remark}` : ''})`);
  }
  const remark = step.remark?.();
  if (remark) sayDone(`  ${step.name} ${remark}`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Problem(
      `This is Node ${process.versions.node}.`,
      'install Node 20.19 or newer (https://nodejs.org) and run the command again.',
    );
}
