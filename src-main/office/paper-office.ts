import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { createIncomingFiles } from '#main/files/incoming-files.ts';
import { createSealedFiles } from '#main/files/sealed-files.ts';
import type { PaperReader } from '#main/papers/paper-reader.ts';
import { createThreadedReader } from '#main/papers/threaded-reader.ts';
import { sourcePlace, type WorkerPlace } from '#main/papers/worker-place.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { UseCaseContext } from '../use-cases/context.ts';
import type { PaperPorts } from '../use-cases/papers/paper-ports.ts';
import { createUploads } from '../use-cases/papers/uploads.ts';
import { openPaperWatch } from './paper-watch.ts';
import { createPaperDesk, type PaperDesk } from './paper-desk.ts';

/** Scanned paper as the office opens it: the ports of its use cases, and the desk that reads. */
export interface PaperOffice {
  ports: PaperPorts;
  /** Begins to read what waits; until then files only wait. */
  start(context: UseCaseContext): void;
  /** Resolves once no file waits any more. */
  idle(): Promise<void>;
  /** Gives up the page that is being read; it is read again when the office is opened again. */
  stop(): Promise<void>;
}

export interface PaperOfficeOptions {
  /** The registry's. */
  folder: string;
  vault: Vault;
  /** Of the worker thread; the sources' own when absent. */
  place?: WorkerPlace | undefined;
  /** Another reader than the worker thread, for tests. */
  reader?: PaperReader | undefined;
  /** How patiently the watched folder is looked at, for tests. */
  watching?: { everyMs: number; settledMs: number } | undefined;
  onFault: (words: string) => void;
}

/** The kind of a fault and the system's code; its words may name a file, which may name a person. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name}: ${String(error.code)}` : error.name;
}

/** Evidence lies in `evidence/`, files that are not read to the end in `incoming/`, both encrypted. */
export function openPaperOffice({
  folder,
  vault,
  place,
  reader,
  watching,
  onFault,
}: PaperOfficeOptions): PaperOffice {
  const incoming = createIncomingFiles(join(folder, 'incoming'), vault);
  const uploads = createUploads(incoming);
  let desk: PaperDesk | undefined;
  const watch = openPaperWatch({
    registryFolder: folder,
    settled: async () => desk?.idle(),
    onFault: (error) => onFault(nameOf(error)),
    ...watching,
  });
  return {
    ports: {
      incoming,
      uploads,
      evidence: createSealedFiles(join(folder, 'evidence'), 'papers.evidence', vault),
      wakeReader: () => desk?.wake(),
      freeBytes: () => freeBytesOf(folder),
      watch: watch.port,
    },
    start(context) {
      const read = reader ?? createThreadedReader({ place: () => place ?? sourcePlace(), onFault });
      desk ??= createPaperDesk({ context, reader: read, onFault: (error) => onFault(nameOf(error)) });
      desk.wake();
      void watch.start(context).catch((error: unknown) => onFault(nameOf(error)));
    },
    idle: async () => desk?.idle(),
    async stop() {
      uploads.abandonAll();
      // first the desk: the watch waits for what it reads
      await desk?.stop();
      await watch.stop();
    },
  };
}

/** What this user may still write there. */
function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
