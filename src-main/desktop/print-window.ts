import { BrowserWindow, type WebContents } from 'electron';
import type { PrintJob } from '#shared/contract/documents.ts';
import { refuse } from '#shared/contract/errors.ts';
import { PRINT_PAGE } from './app-address.ts';
import type { PrintJobs } from './print-jobs.ts';
import { SAFE_PREFERENCES } from './security.ts';

/** How long a page may take to be ready for printing before it counts as failed. */
const PATIENCE_MS = 30_000;

/**
 * Shows a paper on the print page in a hidden window, lets `print` have it, and destroys the window whatever happens.
 * The window has no preload script: it can reach neither the office nor anything but its own paper, once.
 * @throws Refusal PRINT_FAILED when the page does not become ready.
 */
export async function withPrintWindow<Result>(
  { jobs, parent }: { jobs: PrintJobs; parent: BrowserWindow },
  job: PrintJob,
  print: (contents: WebContents) => Promise<Result>,
): Promise<Result> {
  const id = jobs.add(job);
  const window = new BrowserWindow({
    parent,
    show: false,
    webPreferences: { ...SAFE_PREFERENCES, devTools: false, backgroundThrottling: false },
  });
  try {
    const ready = pageIsReady(window.webContents, job.title);
    // a page that cannot be loaded fails below, with `did-fail-load`
    window.loadURL(`${PRINT_PAGE}?job=${id}`).catch(() => {});
    await ready;
    return await print(window.webContents);
  } catch (error) {
    if (error instanceof PageFailure)
      return refuse('PRINT_FAILED', { reason: error.message, paper: job.paper.sort });
    throw error;
  } finally {
    jobs.drop(id);
    window.destroy();
  }
}

class PageFailure extends Error {}

/** The page takes the job's title once fonts and barcodes are drawn. */
function pageIsReady(contents: WebContents, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new PageFailure(reason));
    const timer = setTimeout(() => fail('timeout'), PATIENCE_MS);
    contents.once('destroyed', () => clearTimeout(timer));
    contents.on('page-title-updated', (_event, title) => {
      if (title === wanted) resolve();
    });
    contents.on('did-fail-load', (_event, _number, description) => fail(description));
    contents.on('render-process-gone', (_event, { reason }) => fail(reason));
  });
}
