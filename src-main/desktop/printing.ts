import { join } from 'node:path';
import { app, dialog, type BrowserWindow, type WebContents } from 'electron';
import type { OpenPrintJob } from '#shared/contract/documents.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { DesktopServices } from '../transports/dispatch/desktop-services.ts';
import { withPrintWindow } from './print-window.ts';
import type { PrintJobs } from './print-jobs.ts';
import type { Words } from './words.ts';
import { writeChosenFile } from './write-chosen-file.ts';

type Printing = Pick<DesktopServices, 'print' | 'savePdf'>;

/** Papers, by the system's print dialog or as PDF; the page decides the layout, A4 to the edge. */
export function printing(options: {
  jobs: PrintJobs;
  window: () => BrowserWindow;
  words: () => Words;
}): Printing {
  const { jobs, window, words } = options;
  return {
    print: (job) =>
      withPrintWindow({ jobs, parent: window() }, job, async (contents) => ({
        printed: await sendToPrinter(contents, job),
      })),

    async savePdf(job) {
      const pdf = await withPrintWindow({ jobs, parent: window() }, job, (contents) =>
        contents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      );
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: words().savePdf.title,
        defaultPath: join(app.getPath('documents'), `${job.title}.pdf`),
        filters: [{ name: words().savePdf.pdf, extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return { path: null };
      return { path: writeChosenFile(filePath, pdf) };
    },
  };
}

/** False when the person closed the system's dialog without printing. */
function sendToPrinter(contents: WebContents, { paper }: OpenPrintJob): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const landscape = paper.sort === 'plan-table';
    contents.print(
      { silent: false, printBackground: true, pageSize: 'A4', landscape },
      (success, failure) => {
        if (success) resolve(true);
        else if (/cancel/i.test(failure)) resolve(false);
        else reject(new Refusal('PRINT_FAILED', { reason: failure, paper: paper.sort }));
      },
    );
  });
}
