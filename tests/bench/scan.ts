import type { Page } from '@playwright/test';
import { openPaper, printed } from '../helpers/confirm-pages.ts';
import { goTo } from '../helpers/go-to.ts';
import { launchApp } from '../helpers/launch-app.ts';
import { enterPassword } from '../helpers/staff-pages.ts';
import { SteadyScanner } from '../helpers/steady-scanner.ts';
import { type Figure, figure, median, p95 } from './figure.ts';
import { BENCH_LOGIN, officeOver } from './office-over.ts';
import { seededRegistry } from './seeded-registry.ts';
import { resources } from '#shared/i18n/index.ts';

const REQUESTS = 300_000;
const SCANS = 60;

/** From the last key of a scanned code to its record painted on the screen, in the real app with 300,000 requests. */
export async function scan(): Promise<Figure[]> {
  const dataDir = await seededRegistry(REQUESTS);
  const codes = await submittedCodes(dataDir);
  const desk = await launchApp({ dataDir });
  const { page } = desk;
  await page.addInitScript(rememberLastKey);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await enterPassword(page, BENCH_LOGIN.username, BENCH_LOGIN.password);
  await page.getByRole('button', { name: BENCH_LOGIN.username }).waitFor();
  await goTo(page, '/confirm', resources.th.confirm.title);
  const samples: number[] = [];
  for (const code of codes) samples.push(await scanned(page, code));
  await desk.close();
  return [
    figure('scan: last key to the record on screen, 300,000 requests, median', median(samples)),
    figure('scan: last key to the record on screen, 300,000 requests, p95', p95(samples)),
  ];
}

async function submittedCodes(folder: string): Promise<string[]> {
  const { client, close } = await officeOver(folder);
  const { rows } = await client.requests.list({
    filter: { states: ['submitted'] },
    sort: 'newest',
    offset: 0,
    limit: SCANS,
  });
  await close();
  return rows.map((row) => row.code);
}

declare global {
  interface Window {
    lastKeyAt: number;
  }
}

/**
 * Heard before the page's own listeners, which keep a scanner's keys to themselves. By the page's clock at that moment: the
 * events carry the times of an even scanner, which are not those at which they came.
 */
function rememberLastKey(): void {
  window.addEventListener('keydown', () => void (window.lastKeyAt = performance.now()), true);
}

/**
 * Timed inside the page, from the arrival of the last key, the Enter behind the code, to the frame after the record's
 * heading appeared: finding out that it was a scanner, asking the office, and painting. What the system needs to bring the
 * key to the page is not in it.
 */
async function scanned(page: Page, code: string): Promise<number> {
  const shown = page.evaluate(
    (heading) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const found = [...document.querySelectorAll('h2')].some(
            ({ textContent }) => textContent === heading,
          );
          if (!found) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - window.lastKeyAt)));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    printed(code),
  );
  await (await SteadyScanner.plugIn(page)).scan(code);
  const milliseconds = await shown;
  await openPaper(page, code).waitFor();
  return milliseconds;
}
