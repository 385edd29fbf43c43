import type { ElectronApplication } from '@playwright/test';

/** What the system was asked to print, and how. */
export interface PrintedJob {
  deviceName: string;
  silent: boolean;
  duplexMode: string;
  title: string;
  /** Base64. */
  pdf: string;
}

/**
 * The printers of a machine that has none. What is printed is kept as a PDF, as no real printer would: the letters of a test
 * hold made-up passwords.
 */
export async function plugPrinters(
  app: ElectronApplication,
  { names, failure = '' }: { names: readonly string[]; failure?: string },
): Promise<void> {
  await app.evaluate(
    ({ app: electron, BrowserWindow }, given) => {
      const jobs: object[] = [];
      Object.assign(globalThis, { printedJobs: jobs });
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.getPrintersAsync = () =>
          Promise.resolve(
            given.names.map((name) => ({ name, displayName: name, description: '', options: {} as never })),
          );
      electron.on('web-contents-created', (_event, contents) => {
        contents.print = (options, answer) => {
          void (async () => {
            const pdf = await contents.printToPDF({
              pageSize: 'A4',
              preferCSSPageSize: true,
              printBackground: true,
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
            });
            jobs.push({ ...options, title: contents.getTitle(), pdf: pdf.toString('base64') });
            answer?.(given.failure === '', given.failure);
          })();
        };
      });
    },
    { names, failure },
  );
}

/** Everything that was handed to a printer so far. */
export const printedJobs = (app: ElectronApplication): Promise<PrintedJob[]> =>
  app.evaluate(() => (globalThis as unknown as { printedJobs: PrintedJob[] }).printedJobs);
