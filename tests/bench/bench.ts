import { camera } from './camera.ts';
import { cost } from './cost.ts';
import { decode } from './decode.ts';
import { faults } from './faults.ts';
import { type Figure, printTable } from './figure.ts';
import { plainWords } from './options.ts';
import { provision } from './provision.ts';
import { reconcile } from './reconcile.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { worker } from './worker.ts';

/** `npm run bench [-- NAME …] [--json]`: figures, each a ratio taken in one run where it has something to stand beside. */
const BENCHES: Record<string, () => Promise<Figure[]>> = {
  start,
  search,
  scan: async () => [...(await decode()), ...(await camera()), ...(await scan())],
  camera,
  cost,
  faults,
  provision,
  reconcile,
  worker,
};

/** These take minutes to half an hour each, and run by name only. */
const LONG: ReadonlySet<string> = new Set(['faults', 'provision', 'reconcile', 'worker']);

const asked = plainWords(process.argv.slice(2));
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `no such bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 ? !asked.includes(name) : LONG.has(name)) continue;
  process.stderr.write(`… ${name}\n`);
  figures.push(...(await bench()));
}
if (process.argv.includes('--json'))
  process.stdout.write(figures.map((one) => `${JSON.stringify(one)}\n`).join(''));
else printTable(figures);
