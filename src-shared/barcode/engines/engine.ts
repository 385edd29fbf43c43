import type { Corners } from '../geometry.ts';

export type EngineName = 'zxing-wasm' | 'quagga2';

/** What one engine saw in one picture; nobody has judged it yet. */
export type Sighting = {
  readonly text: string;
  /** The symbology in the words of zxing-wasm: `Code128`, `QRCode`, `EAN13`, … */
  readonly format: string;
  readonly corners: Corners;
  readonly engine: EngineName;
  /** In how many rows of the picture the same was read. */
  readonly lines: number;
};
