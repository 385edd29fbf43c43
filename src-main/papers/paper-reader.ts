import type { CodeOnPage, PageFault } from '#shared/domain/paper-page.ts';

/** Reads scanned paper, one file and one page at a time. */
export interface PaperReader {
  /**
   * Opens a file by its content. `load` is asked for the bytes again when the reading has to begin afresh after a page
   * over which the reader died.
   * @throws PaperProblem when the whole file cannot be read.
   */
  open(load: () => Uint8Array): Promise<OpenPaper>;
  /** Ends whatever is being read at once: what waits for it is rejected. The next file starts afresh. */
  close(): Promise<void>;
}

export interface OpenPaper {
  pages: number;
  /** @throws PaperProblem only when the file cannot be opened again. */
  readPage(page: number, options: PageOptions): Promise<PageResult>;
}

export interface PageOptions {
  /** Looks for any Code 128, not for ours alone. */
  any: boolean;
  /** Makes the picture that is kept as evidence. */
  withPicture: boolean;
}

/** One page as it was read. `isWhole` is false where its picture breaks off; `picture` is upright and small. */
export type PageResult =
  | { fault: PageFault }
  | { fault: null; isWhole: boolean; isBlank: boolean; codes: CodeOnPage[]; picture: PagePicture | null };

/** A JPEG (ISO/IEC 10918-1). */
export interface PagePicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}
