import { join } from 'node:path';
import { app } from 'electron';
import { builtPlace } from '../papers/worker-place.ts';
import { openOffice, RegistryProblem } from '../office/open-office.ts';
import { seedDemo } from '../office/seed-demo.ts';
import { systemKeyGuard } from './key-guard.ts';
import type { Log } from './log.ts';
import type { OpenedOffice, Place } from './office-keeper.ts';

/** Opens the office of this machine with the system's keychain; a registry that cannot be opened is an answer. */
export async function openDesktopOffice({ folder, origin }: Place, log: Log): Promise<OpenedOffice> {
  try {
    const paperWorker = builtPlace(join(app.getAppPath(), 'out/main'));
    const office = await openOffice({ folder, keyGuard: systemKeyGuard(), log, paperWorker });
    if (origin === 'demo') await seedDemo(office);
    office.startWorker();
    office.startPapers();
    return { office };
  } catch (error) {
    if (!(error instanceof RegistryProblem)) throw error;
    log.error({ problem: error.problem, detail: error.detail }, 'the registry cannot be opened');
    return { problem: error.problem, detail: error.detail };
  }
}
