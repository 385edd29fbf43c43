import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp } from './launch-app.ts';
import { openDoor } from './open-door.ts';
import { prepareRegistry } from './prepare-registry.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';
import { openStack } from './stack-pages.ts';
import { signIn } from './staff-pages.ts';
import { SteadyScanner } from './steady-scanner.ts';

/** Stack mode in the real app, for the confirmer of a unit that has handed in so many papers, with a scanner. */
export type StackDesk = Awaited<ReturnType<typeof openStackDesk>>;

export async function openStackDesk(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-stack-'));
  const dataDir = join(folder, 'registry');
  const { login, codes } = await prepareRegistry(dataDir, async (registry) => {
    const unitId = await registry.unitId('ศาลจังหวัดเชียงใหม่');
    const handedIn: string[] = [];
    for (let place = 1; place <= count; place += 1)
      handedIn.push(await registry.submit(personalForm({ nationalId: nationalIdOf(place) }, unitId)));
    return { login: await registry.login('confirmer', { unitIds: [unitId] }), codes: handedIn };
  });
  const desk = await launchApp({ dataDir });
  const { page } = desk;
  await signIn(page, login);
  await openStack(page);
  return {
    ...desk,
    folder,
    login,
    codes,
    scanner: await SteadyScanner.plugIn(page),
    async close() {
      await desk.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The events of a request's history, as the registry has them. */
export async function historyOf(page: Page, code: string): Promise<string[]> {
  const door = await openDoor(page);
  return (await door.requests.show({ code })).timeline.map(({ event }) => event);
}
