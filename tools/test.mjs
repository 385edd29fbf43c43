import { houseChecks, runChecks } from './lib/checks.mjs';
import { runMain, showProblem } from './lib/problem.mjs';
import { runPlaywright, runVitest } from './lib/test-runners.mjs';
import { setups } from './setup/index.mjs';
import { prepare } from './setup/prepare.mjs';

const suites = ['unit', 'integration', 'e2e'];

/**
 * npm test [-- unit|integration|e2e …] [FILTER …]: sets up, checks types, lint and import rules, then runs the tests.
 * Other words are handed to the runners as filters. The last line is always `N passed, N failed`.
 */
await runMain(async () => {
  const args = process.argv.slice(2);
  const named = suites.filter((name) => args.includes(name));
  const filters = args.filter((word) => !suites.includes(word));
  const total = await tally(() => runSuites(named.length > 0 ? named : suites, filters));
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
  if (total.passed + total.failed === 0) console.log('\nNo test ran.');
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

async function runSuites(chosen, filters) {
  await prepare(chosen.includes('e2e') ? setups.test : setups.execute);
  const failedChecks = await runChecks(houseChecks());
  if (failedChecks > 0) return { passed: 0, failed: failedChecks, skipped: 0 };
  const projects = chosen.filter((name) => name !== 'e2e');
  const results = [];
  if (projects.length > 0) results.push(await runVitest(projects, filters));
  if (chosen.includes('e2e')) results.push(await runPlaywright(filters));
  return sum(results);
}

/** Whatever goes wrong on the way, also in setting up, is one failure and not a missing last line. */
async function tally(runAll) {
  try {
    return await runAll();
  } catch (error) {
    showProblem(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function sum(results) {
  const total = (name) => results.reduce((value, result) => value + result[name], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
