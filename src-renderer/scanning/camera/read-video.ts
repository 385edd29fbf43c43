import type { DocumentCode } from '#shared/domain/document-code.ts';
import type { FrameRead } from './camera-messages.ts';
import type { CameraProblem } from './camera-problem.ts';
import type { CameraWord } from './camera-word.ts';
import { createFrameReader, type ReaderWorker } from './frame-reader.ts';
import { missFrames } from './miss-frames.ts';
import { pumpFrames } from './pump-frames.ts';
import { see, type Sight } from './watch-picture.ts';

/** What has been seen so far, kept by the caller for as long as the same forms may lie there. */
export type SightMemory = { current: Sight };

/** What the person is shown of one read frame. */
export type PictureReading = { at: number; read: FrameRead; word: CameraWord };

export type VideoReaderPorts = {
  /** A code that may be taken for scanned. */
  onCode: (code: DocumentCode) => void;
  onRead: (reading: PictureReading) => void;
  onRestart: () => void;
  onProblem: (problem: Extract<CameraProblem, 'no-picture' | 'reader'>) => void;
};

function startWorker(): ReaderWorker {
  return new Worker(new URL('./camera-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Reads the codes in what a video element plays. Made when the panel opens, before there is a picture, so that the worker
 * is ready for the first one; `play` and `pause` follow the camera.
 */
export function readVideo(video: HTMLVideoElement, memory: SightMemory, ports: VideoReaderPorts) {
  let pump: ReturnType<typeof pumpFrames> | null = null;
  const missing = missFrames(() => ports.onProblem('no-picture'));

  function hear(read: FrameRead, at: number): void {
    if (!pump) return;
    const seen = see(memory.current, at, read);
    memory.current = seen.sight;
    if (seen.accepted !== null) {
      // measured by tests/bench
      performance.mark('camera:code', { detail: seen.accepted });
      ports.onCode(seen.accepted);
    }
    ports.onRead({ at, read, word: seen.word });
  }

  const reader = createFrameReader({
    startWorker,
    hear,
    free: () => pump?.flow(),
    restarted: ports.onRestart,
    failed: () => ports.onProblem('reader'),
  });

  function pause(): void {
    missing.stop();
    pump?.stop();
    pump = null;
  }

  return {
    play(): void {
      pause();
      missing.expect();
      pump = pumpFrames(video, reader, missing.expect);
    },
    pause,
    stop(): void {
      pause();
      reader.stop();
    },
  };
}
