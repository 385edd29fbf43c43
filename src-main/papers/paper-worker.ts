import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type BarcodeReader, createBarcodeReader } from '#shared/barcode/barcode-reader.ts';
import { paperKindOf } from '#shared/domain/paper-file.ts';
import { PaperProblem } from './paper-problem.ts';
import type { PaperSource } from './paper-source.ts';
import { openPdf, openPdfium, type Pdfium } from './pdf-source.ts';
import { openPicture } from './picture-source.ts';
import { readPage } from './read-page.ts';
import { openVips, type VipsLibrary } from './vips.ts';
import type { WasmPlaces, WorkerAnswer, WorkerQuestion } from './worker-messages.ts';

/**
 * The thread in which scanned paper is unpacked and read. It holds one file and one page at a time and nothing of the
 * registry; whatever happens to it costs the page it was at.
 */
const places = workerData as WasmPlaces;
const port = parentPort ?? exitWithoutParent();
let vips: VipsLibrary | undefined;
let pdfium: Pdfium | undefined;
let barcodes: BarcodeReader | undefined;
let source: PaperSource | undefined;

port.on('message', (question: WorkerQuestion) => {
  void answer(question)
    .catch(failure)
    .then((said) => port.postMessage(said));
});

async function answer(question: WorkerQuestion): Promise<WorkerAnswer> {
  if (question.ask === 'open') return open(question.bytes);
  if (question.ask === 'close') return close();
  if (!source) throw new Error('no file is open');
  barcodes ??= await createBarcodeReader({ zxingWasm: await bytesOf(places.zxing) });
  const { page, any, withPicture } = question;
  return { answer: 'page', result: await readPage(barcodes, source, page, { any, withPicture }) };
}

async function open(bytes: Uint8Array): Promise<WorkerAnswer> {
  close();
  if (bytes.length === 0) throw new PaperProblem('PAPER_EMPTY');
  const kind = paperKindOf(bytes);
  if (!kind) throw new PaperProblem('PAPER_KIND');
  vips ??= await openVips(places);
  if (kind === 'pdf') {
    pdfium ??= await openPdfium(places.pdfium);
    source = await openPdf(pdfium, vips, bytes);
  } else source = openPicture(vips, kind, bytes);
  return { answer: 'opened', pages: source.pages };
}

function close(): WorkerAnswer {
  source?.close();
  source = undefined;
  return { answer: 'closed' };
}

async function bytesOf(place: string): Promise<ArrayBuffer> {
  const bytes = await readFile(new URL(place));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** The words of a library's failure tell of pixels and bytes, never of what stands on the paper. */
function failure(error: unknown): WorkerAnswer {
  if (error instanceof PaperProblem) return { answer: 'problem', fault: error.fault, data: error.data };
  return {
    answer: 'failed',
    words: error instanceof Error ? `${error.name}: ${error.message}` : typeof error,
  };
}

function exitWithoutParent(): never {
  throw new Error('this is a worker thread, not a program');
}
