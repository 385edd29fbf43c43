import type { BarcodeReading } from '#shared/barcode/barcode-reader.ts';

/** To the worker: one frame of the camera, which becomes the worker's own. */
export type FrameToRead = { frame: VideoFrame };

/** What was read in one frame, whose size the corners of the readings are counted in. */
export type FrameRead = {
  width: number;
  height: number;
  /** Mean grey, 0 to 255. */
  brightness: number;
  readings: readonly BarcodeReading[];
};

/** From the worker: once that it can read, then one answer to each frame. */
export type WorkerAnswer = { type: 'ready' } | ({ type: 'read' } & FrameRead);
