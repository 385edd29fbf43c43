import { writeSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { officerAtWork } from './officer-at-work.ts';

/**
 * A program of its own: the whole office without windows, and an officer who orders what there is to order. It is there to
 * be killed. Usage: FOLDER CLOCK-START CLOCK-SPEED REQUESTS COMMIT.
 *
 * The office's clock runs so many times faster than the machine's, from the same start in each life: pauses between
 * attempts grow to an hour, and nobody waits that long. Says `working` once it works, `settled` when everything that
 * there was to do is done, and `commit` right before the given commit of this life (0: never).
 */
const [folder = '', start = '', speed = '', requests = '', deadlyCommit = ''] = process.argv.slice(2);
const say = (word: string) => void writeSync(1, `${word}\n`);

announceCommit(Number(deadlyCommit));
const begun = Number(start);
const office = await openOffice({
  folder,
  keyGuard: NO_KEY_GUARD,
  log: {
    info: () => undefined,
    warn: () => undefined,
    error: (detail, message) => void writeSync(2, `${message} ${JSON.stringify(detail)}\n`),
  },
  clock: () => begun + (Date.now() - begun) * Number(speed),
});
const officer = await officerAtWork(office, Number(requests));
say('working');
office.startWorker();
while (!(await officer.isAllDone())) {
  await officer.orderWhatThereIs();
  // the worker's naps are measured by the machine's clock
  office.context.wakeWorker();
  await pass(10);
}
say('settled');
// until it is told to end, it is there to be killed
process.stdin.once('end', () => void office.close()).resume();

/** Tells that the commit is about to be made: whoever listens may kill in the middle of it. */
function announceCommit(which: number): void {
  let seen = 0;
  const prepare = Reflect.get<Database.Database, 'prepare'>(Database.prototype, 'prepare');
  Database.prototype.prepare = function announcing(this: Database.Database, source: string) {
    const statement = prepare.call(this, source);
    if (source !== 'commit') return statement;
    // it is kept, and run again for every commit
    const run = statement.run.bind(statement, []);
    statement.run = () => {
      if ((seen += 1) === which) say('commit');
      return run();
    };
    return statement;
  } as typeof prepare;
}
