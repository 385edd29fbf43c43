import { randomUUID } from 'node:crypto';
import { dueAct } from '#shared/domain/request-wait.ts';
import type { Registry } from '#main/registry/database.ts';
import { type Awaiting, nextAwaiting } from '#main/registry/repositories/request-waits.ts';
import { type Figure, figure, median, timed } from './figure.ts';
import { officeOver } from './office-over.ts';
import { SEARCH_CASES } from './search-cases.ts';
import { seededRegistry } from './seeded-registry.ts';
import { nationalIdOf, personalForm } from '../helpers/sample-requests.ts';

const NEVER = { firstReminderDays: 0, secondReminderDays: 0, expireAfterDays: 0 };
const SIZES = [3000, 30_000, 300_000];
const ROUNDS = 15;
const CASES = [
  'first screen',
  'by name, half-way',
  'a common first name',
  'two states by name',
  'a whole code',
  'waits for paper, longest first',
];

/** What opening, looking, and submitting cost side by side as the registry grows; the base is the smallest. */
export async function cost(): Promise<Figure[]> {
  const bases = new Map<string, number>();
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const folder = await seededRegistry(size);
    for (const [name, milliseconds] of await measure(folder, size)) {
      const base = bases.get(name) ?? milliseconds;
      bases.set(name, base);
      figures.push(
        figure(`cost: ${name}, ${size.toLocaleString('en')} requests, median`, milliseconds, base),
      );
    }
  }
  return figures.toSorted((a, b) => kindOf(a).localeCompare(kindOf(b)));
}

/** What a figure's name says before the size, by which the sizes come to stand side by side. */
const kindOf = ({ name }: Figure) => name.replace(/,.*/, '');

async function measure(folder: string, size: number): Promise<[string, number][]> {
  const measured: [string, number][] = [];
  const opening: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    opening.push(await timed(async () => (await officeOver(folder)).close()));
  }
  measured.push(['open, sign in, close', median(opening)]);
  const { client, office, close } = await officeOver(folder);
  for (const name of CASES) {
    const { place = 0, ...asked } = SEARCH_CASES[name] ?? { filter: {}, sort: 'newest' as const };
    const input = { ...asked, offset: Math.floor(place * size), limit: 100 };
    measured.push([name, await medianOf(() => client.requests.list(input))]);
  }
  measured.push(['counts of the piles', await medianOf(() => client.requests.views({}))]);
  measured.push(['counts of one unit', await medianOf(() => client.requests.views({ unitId: 100 }))]);
  measured.push(['a round with nothing due', await medianOf(() => lookThrough(office.context.db))]);
  let place = 0;
  const submit = () => {
    place += 1;
    const form = personalForm({ nationalId: nationalIdOf(place) });
    return client.requests.submit({ form, submissionKey: randomUUID() });
  };
  measured.push(['submit', await medianOf(submit)]);
  await close();
  return measured;
}

/** What a round of the office's clock does where nothing is due: all that await their applicant are looked at. */
async function lookThrough(db: Registry): Promise<void> {
  const now = '2026-12-31T02:00:00.000Z';
  let after: Awaiting | undefined;
  for (;;) {
    const seen = await nextAwaiting(db, { before: now, after, limit: 500 });
    for (const { wait } of seen) dueAct(wait, NEVER, { now, canRemind: true });
    after = seen.at(-1);
    if (seen.length < 500) return;
  }
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) samples.push(await timed(work));
  return median(samples);
}
