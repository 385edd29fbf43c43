import { trial } from '../helpers/kills/trial.ts';
import { type Figure, figure } from './figure.ts';
import { numberOption } from './options.ts';

/**
 * The office's process is killed (SIGKILL) at random moments while it makes accounts over LDAP and mails their passwords,
 * with a second and a third password ordered for some; started again each time. Figures are counts, so that a run can be
 * read by whoever was not there. @throws Error that names whatever must never happen and did.
 * Options: `--kills N`, `--requests N`, `--seed N`.
 */
export async function faults(): Promise<Figure[]> {
  const kills = numberOption('kills', 300);
  const requests = numberOption('requests', 1000);
  const seed = numberOption('seed', Math.floor(Math.random() * 2 ** 31));
  process.stderr.write(`  ${kills} kills, ${requests} requests, --seed ${seed}\n`);
  const begun = performance.now();
  const onLife = (life: number) => void (life % 25 === 0 && process.stderr.write(`  killed ${life} times\n`));
  const outcome = await trial({ kills, requests, seed, onLife });
  if (outcome.violations.length > 0)
    throw new Error(`seed ${seed}:\n${outcome.violations.slice(0, 50).join('\n')}`);
  const count = (name: string, value: number) => figure(`faults: ${name}`, value, null, 'count');
  return [
    count('kill -9', outcome.killed),
    count('of them right before, within or right after a commit', outcome.killedAtCommit),
    count('of them with something in hand', outcome.livesCutShort),
    count('acts cut short and carried out again', outcome.actsCutShort),
    count('requests', requests),
    count('accounts in the directory, each exactly once', outcome.accounts),
    count('new passwords ordered meanwhile and set', outcome.newPasswords),
    count('messages that arrived', outcome.letters),
    count('of them doubled, known by their Message-ID', outcome.doubled),
    count('lost, with a replaced password, or stuck', outcome.violations.length),
    figure('faults: elapsed', performance.now() - begun),
  ];
}
