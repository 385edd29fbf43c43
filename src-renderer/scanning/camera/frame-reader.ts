import type { FrameRead, FrameToRead, WorkerAnswer } from './camera-messages.ts';

/** A worker as far as it is used here. */
export type ReaderWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export type FrameReaderPorts = {
  startWorker: () => ReaderWorker;
  /** What was read, in a frame given with `at`. */
  hear: (read: FrameRead, at: number) => void;
  /** It can take a frame now. */
  free: () => void;
  /** The worker died and another one has taken its place. */
  restarted: () => void;
  /** It died again and again: it does not work here. */
  failed: () => void;
};

export type FrameReader = {
  isFree: () => boolean;
  /** Takes a frame, which is gone then; only while it is free. */
  read: (frame: VideoFrame, at: number) => void;
  stop: () => void;
};

/** Longer than the slowest PC needs to compile the reader or to read one frame. */
export const PATIENCE_MS = 15_000;
/** Workers that die one after the other, without a frame read in between. */
export const MOST_DEATHS = 3;

/** Reads frames off the UI thread, one at a time. A worker that dies or hangs is replaced. */
export function createFrameReader(ports: FrameReaderPorts): FrameReader {
  let worker: ReaderWorker | null = null;
  let deaths = 0;
  let readingAt: number | null = null;
  let isReady = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  function expectAnswer(): void {
    clearTimeout(watchdog);
    watchdog = setTimeout(bury, PATIENCE_MS);
  }

  function start(): void {
    isReady = false;
    readingAt = null;
    const mine = ports.startWorker();
    worker = mine;
    expectAnswer();
    mine.addEventListener('message', ({ data }) => {
      if (worker === mine) answer(data as WorkerAnswer);
    });
    for (const death of ['error', 'messageerror'] as const)
      mine.addEventListener(death, (event) => {
        event.preventDefault();
        if (worker === mine) bury();
      });
  }

  function answer(said: WorkerAnswer): void {
    clearTimeout(watchdog);
    if (said.type === 'ready') isReady = true;
    else {
      const at = readingAt ?? 0;
      readingAt = null;
      deaths = 0;
      ports.hear(said, at);
    }
    // hearing it may have ended everything
    if (worker) ports.free();
  }

  function end(): void {
    clearTimeout(watchdog);
    worker?.terminate();
    worker = null;
  }

  function bury(): void {
    end();
    deaths += 1;
    if (deaths >= MOST_DEATHS) {
      ports.failed();
      return;
    }
    start();
    ports.restarted();
  }

  start();
  return {
    isFree: () => worker !== null && isReady && readingAt === null,
    read: (frame, at) => {
      readingAt = at;
      expectAnswer();
      const message: FrameToRead = { frame };
      worker?.postMessage(message, [frame]);
    },
    stop: end,
  };
}
