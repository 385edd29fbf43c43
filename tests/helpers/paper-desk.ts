import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from './app-test.ts';
import { launchApp, type LaunchedApp } from './launch-app.ts';
import { prepareRegistry } from './prepare-registry.ts';

type Prepare<Made> = Parameters<typeof prepareRegistry<Made>>[1];

/** For each test a folder of its own for scans and registry, and the app over it; both are gone when the test ends. */
export function paperDesk() {
  let folder: string;
  let desk: LaunchedApp | undefined;
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'court-mail-papers-'));
  });
  test.afterEach(async () => {
    await desk?.close();
    desk = undefined;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return {
    /** A path in the test's folder. */
    path: (...names: string[]) => join(folder, ...names),
    /** Starts the app over a registry prepared like this. */
    async open<Made>(prepare: Prepare<Made>): Promise<{ desk: LaunchedApp; made: Made }> {
      const dataDir = join(folder, 'registry');
      const made = await prepareRegistry(dataDir, prepare);
      desk = await launchApp({ dataDir });
      return { desk, made };
    },
  };
}
