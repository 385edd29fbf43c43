import { parseDocumentCode } from '../domain/document-code.ts';
import type { BarcodeReading, ReadingOptions } from './barcode-reading.ts';
import { openZxing } from './engines/zxing-wasm.ts';
import type { Sighting } from './engines/engine.ts';
import type { GreyImage } from './grey-image.ts';

export type { BarcodeReading, ReadingEffort, ReadingOptions } from './barcode-reading.ts';

/** Finds the barcodes in pictures; runs wherever WebAssembly does and never touches the network. */
export type BarcodeReader = {
  /**
   * Every barcode of ours, and what else was clearly read with its `code` null, so that a screen can say so; with `any`
   * every Code 128. Never throws for a picture, however small or damaged; rejects with the signal's reason when aborted.
   */
  read(image: GreyImage, options: ReadingOptions): Promise<BarcodeReading[]>;
};

/** Starts the engines. `zxingWasm`: bytes or address of `zxing-wasm/reader/zxing_reader.wasm`. */
export async function createBarcodeReader(parts: {
  zxingWasm: ArrayBuffer | string;
}): Promise<BarcodeReader> {
  const zxing = await openZxing(parts.zxingWasm);
  return {
    async read(image, { effort, any = false, signal }) {
      signal?.throwIfAborted();
      const thorough = effort !== 'frame';
      if (image.width < 1 || image.height < 1) return [];
      const own = await zxing(image, { formats: 'Code128', thorough });
      const found =
        own.length > 0 || any || !thorough ? own : await zxing(image, { formats: 'all', thorough });
      return found.map(asReading);
    },
  };
}

function asReading(sighting: Sighting): BarcodeReading {
  const parsed = sighting.format === 'Code128' ? parseDocumentCode(sighting.text) : null;
  return { ...sighting, code: parsed?.ok ? parsed.code : null, isConfident: true };
}
