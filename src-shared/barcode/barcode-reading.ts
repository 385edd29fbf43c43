import type { DocumentCode } from '../domain/document-code.ts';
import type { EngineName } from './engines/engine.ts';
import type { Corners } from './geometry.ts';

/** One barcode that was read. */
export type BarcodeReading = {
  /** Its text, unchanged. */
  readonly text: string;
  /** Its symbology: `Code128`, `QRCode`, `EAN13`, `Code39`, … */
  readonly format: string;
  /** The document code it carries; null for a barcode of another system and for wrong check digits. */
  readonly code: DocumentCode | null;
  readonly corners: Corners;
  readonly engine: EngineName;
  /** Read without tricks, or twice with the same result; what is not confident carries no code. */
  readonly isConfident: boolean;
};

/**
 * How long to try. `glance`: one picture of a running camera, a few milliseconds; the next one comes soon. `frame`: one
 * among several such that nobody could read: what blurred bars and other systems' codes need, a little longer. `page`: a
 * scanned page with codes anywhere and any way up. `photo`: one hard picture, everything that may help, up to seconds.
 */
export type ReadingEffort = 'glance' | 'frame' | 'page' | 'photo';

export type ReadingOptions = {
  readonly effort: ReadingEffort;
  /** Looks for any Code 128, not for ours alone. */
  readonly any?: boolean;
  readonly signal?: AbortSignal;
};
