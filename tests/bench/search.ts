import { join } from 'node:path';
import { statementsOf } from '../helpers/sent-statements.ts';
import { openBare } from './bare-sql.ts';
import { type Figure, figure, p95, timed } from './figure.ts';
import { officeOver } from './office-over.ts';
import { SEARCH_CASES } from './search-cases.ts';
import { seededRegistry } from './seeded-registry.ts';

const REQUESTS = 300_000;
const ROUNDS = 20;

/**
 * Free text and filters over 300,000 requests through the whole dispatcher (identify, authorise, parse, decide, query,
 * check the answer), against the same statements on a bare connection.
 */
export async function search(): Promise<Figure[]> {
  const folder = await seededRegistry(REQUESTS);
  const { client, close } = await officeOver(folder);
  const bare = openBare(join(folder, 'registry.sqlite'));
  const figures: Figure[] = [];
  const all: number[] = [];
  const allBare: number[] = [];
  for (const [name, { place = 0, ...asked }] of Object.entries(SEARCH_CASES)) {
    const ask = () => client.requests.list({ ...asked, offset: Math.floor(place * REQUESTS), limit: 100 });
    const statements = (await statementsOf(ask)).filter(({ sql }) => sql.includes('request'));
    const through: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      through.push(await timed(ask));
      alone.push(await timed(() => bare.run(statements)));
    }
    figures.push(figure(`search: ${name}, p95`, p95(through), p95(alone)));
    all.push(...through);
    allBare.push(...alone);
  }
  bare.close();
  await close();
  return [...figures, figure('search: all of them, p95', p95(all), p95(allBare))];
}
