import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ldapSettings } from '../helpers/servers/ldap-platform.ts';
import {
  OFFICE_DN,
  OFFICE_PASSWORD,
  PEOPLE_DN,
  startSlapd,
  type TestSlapd,
} from '../helpers/servers/slapd.ts';
import { bareCreations } from './bare-creations.ts';
import { type Figure, figure, median, timed } from './figure.ts';
import { numberOption } from './options.ts';
import { processorTimeOf } from './processor-time.ts';
import { seedOrders } from './seed-orders.ts';

/** Not the synchronous way: what the server says meanwhile has to be read, or it stands still once its pipe is full. */
const execute = promisify(execFile);

interface Told {
  milliseconds: number;
  /** Of processor time. */
  worked: number;
  left: number;
  megabytes: [number, number][];
}

/** What a run took, and how much of the processors its server had. */
interface Run {
  milliseconds: number;
  server: number;
}

/**
 * So many accounts made over LDAP by the office, from the moment at which its worker begins until every one is recorded,
 * against OpenLDAP's own `ldapadd` that adds the same entries with the same passwords over the same kind of connection,
 * and against a bare loop of this platform that does no more than add and sign in; in turns, each in a fresh directory.
 * Processor time stands beside, for machines that have something else to do. Options: `--creations N`, `--rounds N`.
 */
export async function provision(): Promise<Figure[]> {
  const creations = numberOption('creations', 10_000);
  const rounds = numberOption('rounds', 3);
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-provision-'));
  const ldif = join(folder, 'entries.ldif');
  try {
    await seedOrders(join(folder, 'seed'), creations, ldif);
    const ours: (Told & Run)[] = [];
    const theirs: Run[] = [];
    const bare: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const us = async () => void ours.push(await byOffice(join(folder, 'seed'), creations));
      const them = async () => void theirs.push(await byLdapadd(ldif, creations));
      const least = async () => void bare.push(await byBareLoop(ldif, creations));
      const sides = [us, them, least];
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side();
      const times = [ours, theirs, bare].map((runs) => runs[round]?.milliseconds.toFixed(0));
      process.stderr.write(`  ${times[0]} ms, ldapadd ${times[1]} ms, bare loop ${times[2]} ms\n`);
    }
    const label = `provision: ${creations.toLocaleString('en')} creations over LDAP`;
    const timeOf = (runs: readonly Run[]) => median(runs.map(({ milliseconds }) => milliseconds));
    const serverOf = (runs: readonly Run[]) => median(runs.map(({ server }) => server)) / (creations / 1000);
    const worked = median(ours.map((run) => run.worked)) / (creations / 1000);
    const slopes = ours.map(({ megabytes }) => slope(megabytes));
    const peak = Math.max(...ours.flatMap(({ megabytes }) => megabytes.map(([, each]) => each)));
    return [
      figure(`${label}, ldapadd beside`, timeOf(ours), timeOf(theirs)),
      figure(`${label}, bare loop of add and sign-in beside`, timeOf(ours), timeOf(bare)),
      figure('provision: bare loop, ldapadd beside', timeOf(bare), timeOf(theirs)),
      figure('provision: processor time of 1,000 in the office', worked),
      figure(
        'provision: processor time of 1,000 in its slapd, of ldapadd beside',
        serverOf(ours),
        serverOf(theirs),
      ),
      figure('provision: processor time of 1,000 in the bare loop’s slapd', serverOf(bare), serverOf(theirs)),
      figure('provision: largest memory', peak, null, 'MB'),
      figure('provision: growth of memory a minute, after the first third', median(slopes), null, 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byOffice(seed: string, creations: number): Promise<Told & Run> {
  const slapd = await startSlapd();
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-office-'));
  try {
    cpSync(seed, folder, { recursive: true });
    const settings = JSON.stringify(ldapSettings(slapd, { timeoutSeconds: 60 }));
    const program = join(import.meta.dirname, 'provision-program.ts');
    const before = processorTimeOf(slapd);
    const { stdout, stderr } = await execute(process.execPath, [program, folder, settings, OFFICE_PASSWORD]);
    process.stderr.write(stderr);
    const told = JSON.parse(stdout) as Told;
    if (told.left > 0) throw new Error(`${told.left} accounts were not made`);
    const server = processorTimeOf(slapd) - before;
    await checkCount(slapd, creations);
    return { ...told, server };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await slapd.close();
  }
}

const byLdapadd = (ldif: string, creations: number): Promise<Run> =>
  onFreshServer(creations, (slapd) => {
    const args = ['-x', '-H', slapd.ldapsUrl, '-D', OFFICE_DN, '-w', OFFICE_PASSWORD, '-f', ldif];
    const env = { ...process.env, LDAPTLS_CACERT: join(slapd.folder, 'ca.pem') };
    return execute('ldapadd', args, { env, maxBuffer: 64 * 2 ** 20 });
  });

const byBareLoop = (ldif: string, creations: number): Promise<Run> =>
  onFreshServer(creations, (slapd) => bareCreations(slapd, ldif));

async function onFreshServer(creations: number, work: (slapd: TestSlapd) => unknown): Promise<Run> {
  const slapd = await startSlapd();
  try {
    const before = processorTimeOf(slapd);
    const milliseconds = await timed(() => work(slapd));
    const server = processorTimeOf(slapd) - before;
    await checkCount(slapd, creations);
    return { milliseconds, server };
  } finally {
    await slapd.close();
  }
}

async function checkCount(slapd: TestSlapd, creations: number): Promise<void> {
  const admin = await slapd.admin();
  const { searchEntries } = await admin.search(PEOPLE_DN, {
    filter: '(mail=*@coj.go.th)',
    attributes: ['1.1'],
    paged: true,
  });
  await admin.unbind();
  if (searchEntries.length !== creations) throw new Error(`${searchEntries.length} entries`);
}

/** Megabytes a minute by which memory grew, by least squares, once everything was warm. */
function slope(samples: readonly [number, number][]): number {
  const warm = samples.slice(Math.floor(samples.length / 3));
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const at = mean(warm.map(([time]) => time));
  const height = mean(warm.map(([, each]) => each));
  const covariance = mean(warm.map(([time, each]) => (time - at) * (each - height)));
  return (covariance / mean(warm.map(([time]) => (time - at) ** 2))) * 60_000;
}
