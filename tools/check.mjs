import { formatCheck, houseChecks, runChecks, unitTests } from './lib/checks.mjs';
import { runMain } from './lib/problem.mjs';
import { setups } from './setup/index.mjs';
import { prepare } from './setup/prepare.mjs';

/** npm run check: types, lint, import rules, format and unit tests, in under a minute. */
await runMain(async () => {
  await prepare(setups.execute);
  const failed = await runChecks([unitTests(), ...houseChecks(), formatCheck()]);
  return failed === 0 ? 0 : 1;
});
