import { Worker } from 'node:worker_threads';
import { PaperProblem } from './paper-problem.ts';
import type { OpenPaper, PageOptions, PageResult, PaperReader } from './paper-reader.ts';
import type { WorkerAnswer, WorkerQuestion } from './worker-messages.ts';
import type { WorkerPlace } from './worker-place.ts';

export interface ReaderOptions {
  /** Asked for when a thread is started. */
  place: () => WorkerPlace;
  /** Tells of what the worker died of; never what stood on the paper. */
  onFault?: (words: string) => void;
  /** Longer than any page takes on a slow machine. */
  patienceMs?: number;
}

const PATIENCE_MS = 90_000;

/** The worker hung, died, or could not say what went wrong. */
class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly fault: 'page-timeout' | 'page-crash';
  constructor(fault: 'page-timeout' | 'page-crash', words: string) {
    super(words);
    this.fault = fault;
  }
}

/** A reader whose work is done by one worker thread, started when it is needed and started anew after it died. */
export function createThreadedReader({
  place,
  onFault = () => undefined,
  patienceMs = PATIENCE_MS,
}: ReaderOptions): PaperReader {
  let worker: Worker | undefined;

  function start(): Worker {
    const { program, wasm } = place();
    const started = new Worker(program, { workerData: wasm, stdout: true, stderr: true });
    started.stdout.resume();
    started.stderr.resume();
    // one that dies between two questions is started anew for the next, and takes nothing with it
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  async function ask(question: WorkerQuestion): Promise<WorkerAnswer> {
    worker ??= start();
    try {
      return await answerOf(worker, question, patienceMs);
    } catch (error) {
      await end();
      throw error;
    }
  }

  async function open(load: () => Uint8Array): Promise<number> {
    const bytes = load();
    const said = await ask({ ask: 'open', bytes }).catch((error: unknown) => {
      onFault(String(error));
      throw new PaperProblem('PAPER_READER_FAILED');
    });
    if (said.answer === 'problem') throw new PaperProblem(said.fault, said.data);
    if (said.answer === 'opened') return said.pages;
    onFault(wordsOf(said));
    throw new PaperProblem('PAPER_READER_FAILED');
  }

  return {
    async open(load): Promise<OpenPaper> {
      const pages = await open(load);
      let opened = worker;
      const readPage = async (page: number, options: PageOptions): Promise<PageResult> => {
        if (opened === undefined || worker !== opened) {
          await open(load);
          opened = worker;
        }
        try {
          const said = await ask({ ask: 'page', page, ...options });
          if (said.answer === 'page') return said.result;
          onFault(wordsOf(said));
          // what a library threw may have left it in a state that nobody knows
          await end();
          return { fault: 'page-broken' };
        } catch (error) {
          if (!(error instanceof WorkerFailure)) throw error;
          onFault(error.message);
          return { fault: error.fault };
        }
      };
      return { pages, readPage };
    },
    close: end,
  };
}

const wordsOf = (said: WorkerAnswer) => (said.answer === 'failed' ? said.words : said.answer);

/** A file's bytes are handed over, not copied, where nothing else shares their memory. */
function handedOver(question: WorkerQuestion): ArrayBuffer[] {
  if (question.ask !== 'open') return [];
  const { buffer, byteLength } = question.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function answerOf(worker: Worker, question: WorkerQuestion, patienceMs: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const give = (fault: 'page-timeout' | 'page-crash', words: string) => {
      settle();
      reject(new WorkerFailure(fault, words));
    };
    const timer = setTimeout(() => give('page-timeout', 'the reader hung'), patienceMs);
    const onMessage = (said: WorkerAnswer) => {
      settle();
      resolve(said);
    };
    const onError = (error: unknown) => give('page-crash', String(error));
    const onExit = () => give('page-crash', 'the reader ended');
    function settle() {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(question, handedOver(question));
  });
}
