import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { createBarcodeReader } from '#shared/barcode/barcode-reader.ts';
import { greyFromRgba } from '#shared/barcode/grey-image.ts';
import type { FrameToRead, WorkerAnswer } from './camera-messages.ts';

/*
 * Reads the camera's frames off the UI thread. It takes a frame only after it has answered the one before, so what it
 * reads is always what the camera sees now.
 */

const port = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;
const say = (answer: WorkerAnswer) => port.postMessage(answer);

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

/** The frame as grey pixels; the camera gets its frame back at once. */
function greyOf(frame: VideoFrame) {
  const { displayWidth: width, displayHeight: height } = frame;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context?.drawImage(frame, 0, 0);
  frame.close();
  const pixels = context?.getImageData(0, 0, width, height);
  if (!pixels) throw new Error('no pixels');
  return greyFromRgba(pixels);
}

/** Mean grey of every 97th pixel: enough to tell a covered lens. */
function brightnessOf(data: Uint8ClampedArray): number {
  let sum = 0;
  let count = 0;
  for (let place = 0; place < data.length; place += 97) {
    sum += data[place] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

try {
  const reader = await createBarcodeReader({ zxingWasm: wasmUrl });
  port.addEventListener('message', ({ data }: MessageEvent<FrameToRead>) => {
    const image = greyOf(data.frame);
    const { width, height } = image;
    const brightness = brightnessOf(image.data);
    reader
      .read(image, { effort: 'frame' })
      .then((readings) => say({ type: 'read', width, height, brightness, readings }))
      // heard by the page as the worker's death
      .catch(reportError);
  });
  say({ type: 'ready' });
} catch (error) {
  reportError(error);
}
