import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { sandboxSwitches } from '../helpers/electron-runtime.ts';
import { launchApp } from '../helpers/launch-app.ts';
import { type Figure, figure, median } from './figure.ts';

const ROUNDS = 9;

/** From the start of the process to the first screen painted and usable, against an empty window of the same runtime. */
export async function start(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-start-'));
  try {
    writeEmptyApp(folder);
    const dataDir = join(folder, 'registry');
    // the first opening makes the registry; starting is what every other one does
    await (await launchApp({ dataDir })).close();
    const ours: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await startOfApp(dataDir));
      empty.push(await startOfEmpty(folder));
    }
    return [figure('start: launch to usable first screen, median', median(ours), median(empty))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOfApp(dataDir: string): Promise<number> {
  const desk = await launchApp({ dataDir });
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  const milliseconds = await sinceProcessStart(desk.app, desk.page);
  await desk.close();
  return milliseconds;
}

async function startOfEmpty(folder: string): Promise<number> {
  // the same way as launchApp, which has set where the runtime is
  const app = await _electron.launch({
    args: [...sandboxSwitches(), `--user-data-dir=${join(folder, 'empty-user')}`, join(folder, 'empty')],
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const milliseconds = await sinceProcessStart(app, page);
  await app.close();
  return milliseconds;
}

/** By the page's own record of when its last large piece was painted, so that watching costs neither side anything. */
async function sinceProcessStart(app: ElectronApplication, page: Page): Promise<number> {
  const created = await app.evaluate(() => process.getCreationTime() ?? Number.NaN);
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last) resolve(performance.timeOrigin + last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  return painted - created;
}

/** A program that does nothing but show one line. */
function writeEmptyApp(folder: string): void {
  const empty = join(folder, 'empty');
  const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<h1>empty</h1>'));`;
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{"main":"main.js"}');
  writeFileSync(join(empty, 'main.js'), main);
}
