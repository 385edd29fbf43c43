/**
 * Limits of scanned paper. A page's picture is kept legible at the least size: a form of 2,200 pixels on its long side has
 * some 190 dots an inch.
 */
export const PAPER_LIMITS = {
  fileBytes: 200 * 1024 * 1024,
  /** One piece of a file on its way over the door. */
  pieceBytes: 4 * 1024 * 1024,
  /** Kept free on the disk beyond any file that is taken in. */
  reserveBytes: 512 * 1024 * 1024,
  pages: 2000,
  pixels: 200_000_000,
  pictureBytes: 400 * 1024,
  pictureSide: 2200,
} as const;

/** The states of a scanned file; `failed` says why, `cancelled` by a person, pages read before stay. */
export const PAPER_FILE_STATES = ['waiting', 'reading', 'done', 'failed', 'cancelled'] as const;
export type PaperFileState = (typeof PAPER_FILE_STATES)[number];

/** What can happen to a scanned file: cancel and retry by a person, the rest by the office. */
export type PaperFileEvent = 'start' | 'finish' | 'fail' | 'cancel' | 'retry';

const NEXT: Readonly<Record<PaperFileState, Partial<Record<PaperFileEvent, PaperFileState>>>> = {
  waiting: { start: 'reading', fail: 'failed', cancel: 'cancelled' },
  // the program ended in the middle: it is started again where it stood
  reading: { start: 'reading', finish: 'done', fail: 'failed', cancel: 'cancelled' },
  done: {},
  failed: { retry: 'waiting' },
  cancelled: { retry: 'waiting' },
};

/** The state after an event, or `undefined` where the event is not allowed. */
export function nextPaperFileState(state: PaperFileState, event: PaperFileEvent): PaperFileState | undefined {
  return NEXT[state][event];
}

/** Why a whole file could not be read; each is a refusal of its own, with its sentence. */
export const PAPER_FAULTS = [
  'PAPER_EMPTY',
  'PAPER_KIND',
  'PAPER_TOO_LARGE',
  'PAPER_TOO_MANY_PAGES',
  'PAPER_TOO_MANY_PIXELS',
  'PAPER_PASSWORD',
  'PAPER_BROKEN',
  'PAPER_READER_FAILED',
  'PAPER_ENDS_PROGRAM',
] as const;
export type PaperFault = (typeof PAPER_FAULTS)[number];

/**
 * So often the opening of a file, or the reading of one page, is begun without an end before it is passed over: a file
 * that kills the program must not do so at every start.
 */
export const MOST_BEGINNINGS = 3;
/** The whole file is given up with so many pages over which the program died. */
export const MOST_DEADLY_PAGES = 2;

/** Whether trying again may help: only where the reader failed, not the file. */
export function isPassing(fault: PaperFault): boolean {
  return fault === 'PAPER_READER_FAILED';
}

export type PaperKind = 'pdf' | 'tiff' | 'jpeg' | 'png';

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/**
 * What a file is by its first bytes, never by its name (PDF: ISO 32000-1, 7.5.2, within the first 1,024 bytes as every
 * reader allows; TIFF 6.0 and BigTIFF; JPEG: ISO/IEC 10918-1; PNG: ISO/IEC 15948). Undefined for anything else.
 */
export function paperKindOf(head: Uint8Array): PaperKind | undefined {
  const start = latin1(head.subarray(0, 8));
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^(II[*+]\0|MM\0[*+])/.test(start)) return 'tiff';
  if (latin1(head.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  return undefined;
}
