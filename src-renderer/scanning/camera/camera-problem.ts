/** Why there is no picture; each has its sentence and a way on (camera.problem.*). */
export type CameraProblem =
  /** No camera is connected. */
  | 'none'
  /** Another program has it. */
  | 'busy'
  /** The person, the browser or the system does not allow it. */
  | 'forbidden'
  /** It was there and is gone. */
  | 'unplugged'
  /** It is open and sends nothing. */
  | 'no-picture'
  /** Barcodes cannot be read here. */
  | 'reader'
  | 'failed';

/** Named by the Media Capture and Streams specification, getUserMedia(). */
const BY_NAME: Readonly<Record<string, CameraProblem>> = {
  NotFoundError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
  NotAllowedError: 'forbidden',
  SecurityError: 'forbidden',
  // the camera that was asked for by its id went away meanwhile
  OverconstrainedError: 'unplugged',
};

/** The problem behind what getUserMedia threw. */
export function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return BY_NAME[name] ?? 'failed';
}
