import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises';
import { type Figure, figure, timed } from './figure.ts';
import { officeOver } from './office-over.ts';
import { numberOption } from './options.ts';
import { type Sown, seedAccounts } from './seed-accounts.ts';
import { seededRegistry } from './seeded-registry.ts';

const MEGABYTE = 1024 * 1024;
const TICK_MS = 5;

/**
 * `npm run bench -- reconcile [--accounts N]`: so many accounts in the registry against as many on the platform, and a tenth
 * of it, by which it is seen whether the time grows as they do. The base of a time is ten times that of a tenth.
 */
export async function reconcile(): Promise<Figure[]> {
  const accounts = numberOption('accounts', 100_000);
  const small = await measure(Math.ceil(accounts / 10));
  const large = await measure(accounts);
  const named = (what: string) => `reconcile: ${accounts.toLocaleString('en')} accounts, ${what}`;
  return [
    figure(named('whole run'), large.took, small.took * 10),
    figure(named('longest stall of the window'), large.stall, small.stall),
    figure(named('longest answer to a list meanwhile'), large.answer, small.answer),
    figure(named('cancelled half-way, until it had ended'), large.cancel, small.cancel),
    figure(named('highest memory above the start'), large.grown, small.grown, 'MB'),
    figure(named('findings'), large.findings, small.findings * 10, 'count'),
  ];
}

async function measure(accounts: number) {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-reconcile-'));
  try {
    cpSync(await seededRegistry(accounts), folder, { recursive: true });
    const { csv, sown } = await seedAccounts(folder);
    return await compare(folder, csv, sown);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function compare(folder: string, csv: string, sown: Sown) {
  const { client, office, close } = await officeOver(folder);
  const takenAt = office.context.now();
  const start = () => client.reconcile.start({ file: { name: 'list.csv', takenAt, bytes: new Blob([csv]) } });
  const watch = watchLoop();
  let answer = 0;
  const over = new AbortController();
  // somebody else is at work meanwhile
  const others = async () => {
    for (; !over.signal.aborted; await pause(TICK_MS))
      answer = Math.max(
        answer,
        await timed(() => client.requests.list({ filter: {}, sort: 'newest', offset: 0, limit: 50 })),
      );
  };
  const took = await timed(async () => {
    await start();
    const reading = others();
    await office.reconciled();
    over.abort();
    await reading;
  });
  const { stall, grown } = watch.stop();
  const { runs } = await client.reconcile.runs({ limit: 1 });
  const counts = runs[0]?.counts;
  const found = { listed: counts?.listed, missing: counts?.missing, unknown: counts?.unknown };
  const { differing, duplicate } = counts ?? {};
  if (JSON.stringify({ ...found, differing, duplicate }) !== JSON.stringify(sown))
    throw new Error(`found ${JSON.stringify(counts)} where ${JSON.stringify(sown)} was sown`);
  const { id: runId } = await start();
  await isComparing(client);
  const cancel = await timed(() => client.reconcile.cancel({ runId }));
  const after = (await client.reconcile.runs({ limit: 1 })).runs[0];
  if (after?.state !== 'cancelled') throw new Error(`cancelled, it is ${after?.state}`);
  await close();
  const findings = sown.missing + sown.unknown + sown.differing + sown.duplicate;
  return { took, stall, answer, grown, cancel, findings };
}

/** Resolves once the run is half through what takes longest. */
async function isComparing(client: Awaited<ReturnType<typeof officeOver>>['client']): Promise<void> {
  for (; ; await breath()) {
    const { progress } = await client.reconcile.runs({ limit: 1 });
    if (!progress) throw new Error('it had ended before it could be cancelled');
    if (progress.phase === 'comparing' && progress.done * 2 >= (progress.total ?? 0)) return;
  }
}

/** How long the loop did not come round, beyond what was asked for, and how far the memory grew. */
function watchLoop() {
  const before = process.memoryUsage().rss;
  let last = performance.now();
  let stall = 0;
  let highest = before;
  const timer = setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last - TICK_MS);
    last = now;
    highest = Math.max(highest, process.memoryUsage().rss);
  }, TICK_MS);
  return {
    stop() {
      clearInterval(timer);
      return { stall, grown: (highest - before) / MEGABYTE };
    },
  };
}
