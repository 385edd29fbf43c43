import { findPaperFile, nextPaperFile } from '#main/registry/repositories/scanned-files.ts';
import type { PaperReader } from '#main/papers/paper-reader.ts';
import type { UseCaseContext } from '../use-cases/context.ts';
import { readPaper } from '../use-cases/papers/read-paper.ts';

/** Reads the scanned files that wait, one after another. */
export interface PaperDesk {
  /** Looks for what waits, and whether what is being read was cancelled; called after every commit that changed either. */
  wake(): void;
  /** Resolves once no file waits any more. */
  idle(): Promise<void>;
  /** Gives up the page that is being read; it is read again when the office is opened again. */
  stop(): Promise<void>;
}

export interface PaperDeskTools {
  context: UseCaseContext;
  reader: PaperReader;
  /** A fault of the program or of the registry; the file waits as failed, to be tried again. */
  onFault: (error: unknown) => void;
}

export function createPaperDesk({ context, reader, onFault }: PaperDeskTools): PaperDesk {
  let work: Promise<void> | undefined;
  let isStopped = false;
  let current: { id: number; giveUp: AbortController } | undefined;

  async function readAll(): Promise<void> {
    try {
      for (;;) {
        const file = isStopped ? undefined : await nextPaperFile(context.db);
        if (!file || isStopped) return;
        current = { id: file.id, giveUp: new AbortController() };
        await readPaper(context, file, { reader, signal: current.giveUp.signal });
        current = undefined;
      }
    } catch (error) {
      onFault(error);
    } finally {
      current = undefined;
      // the thread and its memory are not kept for the next file
      await reader.close();
    }
  }

  /** Ends the reading of a file that is no longer to be read, in the middle of a page. */
  async function giveUpCancelled(): Promise<void> {
    const { id, giveUp } = current ?? {};
    if (id === undefined || !giveUp) return;
    if ((await findPaperFile(context.db, id))?.state === 'reading') return;
    giveUp.abort();
    await reader.close();
  }

  function wake(): void {
    if (isStopped) return;
    if (work) void giveUpCancelled().catch(onFault);
    work = (work ?? Promise.resolve()).then(readAll);
  }

  async function settled(): Promise<void> {
    const running = work;
    await running;
    if (running !== work) await settled();
  }

  return {
    wake,
    async idle() {
      wake();
      await settled();
    },
    async stop() {
      isStopped = true;
      current?.giveUp.abort();
      await reader.close();
      await settled();
    },
  };
}
