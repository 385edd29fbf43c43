import { Problem } from '../lib/problem.mjs';

const toStdout = (line) => console.log(line);
const toStderr = (line) => console.error(line);

/** Carries the steps out with one line each: `✓ packages (already there)`. */
export async function prepare(steps) {
  requireNode();
  for (const step of steps) await carryOut(step, toStdout, toStdout);
}

/** The same for commands whose output belongs to somebody else: silent when done, progress and remarks to stderr. */
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
  if (remark) say(`  ${step.name} ${remark}`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Problem(
      `This is Node ${process.versions.node}.`,
      'install Node 20.19 or newer (https://nodejs.org) and run the command again.',
    );
}
