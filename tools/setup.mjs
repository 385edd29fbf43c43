import { runMain } from './lib/problem.mjs';
import { setups } from './setup/index.mjs';
import { prepare } from './setup/prepare.mjs';

/** npm run setup: everything that any command needs, except the build, which the commands do when sources changed. */
await runMain(async () => {
  await prepare(setups.test.filter((step) => step.name !== 'build'));
  return 0;
});
