import type { BrowserWindow, WebContents } from 'electron';
import type { PasswordLetter } from '#shared/contract/documents.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { isFilePrinter } from '#shared/domain/file-printer.ts';
import type { DesktopServices } from '../transports/dispatch/desktop-services.ts';
import type { PrintJobs } from './print-jobs.ts';
import { withPrintWindow } from './print-window.ts';

type LetterPrinting = Pick<DesktopServices, 'printers' | 'printLetters'>;

const SORT = 'password-letters';

/**
 * Sealed letters go to a chosen printer without the system's dialog, which would offer to save them, and are never made
 * into a file. The window that draws them is hidden, has no preload script, and is destroyed whatever happens.
 */
export function letterPrinting({
  jobs,
  window,
}: {
  jobs: PrintJobs;
  window: () => BrowserWindow;
}): LetterPrinting {
  return {
    async printers() {
      const found = await window().webContents.getPrintersAsync();
      return found
        .filter((printer) => !isFilePrinter(printer))
        .map(({ name, displayName }) => ({ name, label: displayName || name }));
    },
    async printLetters(letters: PasswordLetter[], printer: string) {
      const [first] = letters;
      // what the printer's queue shows: how many, never whose
      const title = `letters-${first?.at.slice(0, 10) ?? ''}-${letters.length}`;
      const job = { title, paper: { sort: SORT, letters } } as const;
      await withPrintWindow({ jobs, parent: window() }, job, (contents) => sendSilently(contents, printer));
    },
  };
}

/** One letter a sheet, on one side, whatever the printer's own habits are: two on one sheet would tell each other's password. */
function sendSilently(contents: WebContents, deviceName: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = {
      silent: true,
      deviceName,
      printBackground: true,
      pageSize: 'A4',
      margins: { marginType: 'none' },
      copies: 1,
      pagesPerSheet: 1,
      duplexMode: 'simplex',
    } as const;
    contents.print(options, (success, failure) => {
      if (success) resolve();
      else reject(new Refusal('PRINT_FAILED', { reason: failure, paper: SORT }));
    });
  });
}
