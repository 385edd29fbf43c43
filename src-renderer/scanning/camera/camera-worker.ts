import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { createBarcodeReader } from '#shared/barcode/barcode-reader.ts';
import type { FrameRead, FrameToRead, WorkerAnswer } from './camera-messages.ts';
import { effortOf, framesAfter, NO_FRAMES } from './frame-effort.ts';
import { greyOf } from './frame-grey.ts';

/*
 * Reads the camera's frames off the UI thread. It takes a frame only after it has answered the one before, so what it
 * reads is always what the camera sees now.
 */

const port = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;
const say = (answer: WorkerAnswer) => port.postMessage(answer);

try {
  const reader = await createBarcodeReader({ zxingWasm: wasmUrl });
  let before = NO_FRAMES;

  const read = async (frame: VideoFrame): Promise<FrameRead> => {
    // the camera gets its frame back at once
    const { image, brightness } = await greyOf(frame).finally(() => frame.close());
    const readings = await reader.read(image, { effort: effortOf(before) });
    before = framesAfter(before, readings);
    return { width: image.width, height: image.height, brightness, readings };
  };

  port.addEventListener('message', ({ data }: MessageEvent<FrameToRead>) => {
    read(data.frame)
      .then((answer) => say({ type: 'read', ...answer }))
      // heard by the page as the worker's death
      .catch(reportError);
  });
  say({ type: 'ready' });
} catch (error) {
  reportError(error);
}
