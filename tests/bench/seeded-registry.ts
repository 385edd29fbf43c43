import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS } from '#migrations/index.ts';
import { timed } from './figure.ts';
import { seedRequests } from './seed-requests.ts';

/** A registry with `count` requests; made once for each schema and kept among the system's temporary files. */
export async function seededRegistry(count: number): Promise<string> {
  const made = readFileSync(join(import.meta.dirname, 'seed-requests.ts'), 'utf8');
  const schema = MIGRATIONS.map(({ name, up }) => `${name}${up.toString()}`).join();
  const version = createHash('sha256').update(schema).update(made).digest('hex').slice(0, 12);
  const home = join(tmpdir(), 'court-mail-bench');
  const folder = join(home, `${count}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(home, { recursive: true });
  const unfinished = mkdtempSync(join(home, 'unfinished-'));
  process.stderr.write(`  a registry with ${count.toLocaleString('en')} requests is made …\n`);
  const milliseconds = await timed(() => seedRequests(unfinished, count));
  process.stderr.write(`  made in ${Math.round(milliseconds / 1000)} s\n`);
  renameSync(unfinished, folder);
  return folder;
}
