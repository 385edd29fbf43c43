import type { PaperFault } from '#shared/domain/paper-file.ts';
import type { PageOptions, PageResult } from './paper-reader.ts';

/** Where the WebAssembly of the libraries lies; `vips` is its script, which finds its own beside it. */
export interface WasmPlaces {
  vips: string;
  vipsWasm: string;
  pdfium: string;
  zxing: string;
}

/** What the reader asks of its worker thread, one question at a time. */
export type WorkerQuestion =
  { ask: 'open'; bytes: Uint8Array } | ({ ask: 'page'; page: number } & PageOptions) | { ask: 'close' };

export type WorkerAnswer =
  | { answer: 'opened'; pages: number }
  | { answer: 'page'; result: PageResult }
  | { answer: 'closed' }
  | { answer: 'problem'; fault: PaperFault; data: Record<string, number> }
  | { answer: 'failed'; words: string };
