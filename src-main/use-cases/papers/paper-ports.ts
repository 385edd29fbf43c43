import type { PaperWatch } from '#shared/contract/papers.ts';
import type { IncomingFiles } from '#main/files/incoming-files.ts';
import type { SealedFiles } from '#main/files/sealed-files.ts';
import type { Uploads } from './uploads.ts';

/** What the office gives the use cases of scanned paper. */
export interface PaperPorts {
  /** Files that arrived and are not read to the end. */
  incoming: IncomingFiles;
  /** Pictures of pages. */
  evidence: SealedFiles;
  /** Files on their way over a door. */
  uploads: Uploads;
  /** Tells the reader that a file waits, or that one was cancelled; called after commit. */
  wakeReader: () => void;
  /** Of the registry's disk. */
  freeBytes: () => number;
  watch: FolderWatch;
}

/** The folder in which scanners leave their files. */
export interface FolderWatch {
  /** How it stands now. */
  view(): PaperWatch;
  /** Watches this folder from now on; null for none. */
  use(folder: string | null): Promise<void>;
  /** Why this folder cannot be watched, as a code; null when it can. */
  reasonAgainst(folder: string): string | null;
}
