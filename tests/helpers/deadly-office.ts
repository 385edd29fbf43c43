import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import type { PaperReader, PageResult } from '#main/papers/paper-reader.ts';

/**
 * A program of its own that opens an office and reads its scanned paper, and that is killed, as by the system where memory
 * is out, over the places named: `0` is the opening of a file, from 1 its pages. Usage: FOLDER PAGES PLACE…
 */
const [folder = '', pages = '', ...deadly] = process.argv.slice(2);

/** Nothing of the program is left to tidy up. */
function dieAt(place: number): void {
  if (deadly.includes(String(place))) process.kill(process.pid, 'SIGKILL');
}

const UNKNOWN: PageResult = { fault: null, isWhole: true, isBlank: false, codes: [], picture: null };
const reader: PaperReader = {
  open(load) {
    load();
    dieAt(0);
    return Promise.resolve({
      pages: Number(pages),
      readPage(page) {
        dieAt(page);
        return Promise.resolve(UNKNOWN);
      },
    });
  },
  close: () => Promise.resolve(),
};

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: silent, paperReader: reader });
office.startPapers();
await office.papersRead();
await office.close();
