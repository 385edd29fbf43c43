import type { BarcodeReading, ReadingOptions } from './barcode-reading.ts';
import { openQuagga, type QuaggaEngine } from './engines/quagga2.ts';
import { openZxing } from './engines/zxing-wasm.ts';
import type { GreyImage } from './grey-image.ts';
import { leaning } from './slant.ts';
import { looksAt } from './strategy.ts';
import { createTally } from './tally.ts';

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
  let quagga: Promise<QuaggaEngine> | null = null;
  const engines = { zxing, quagga: () => (quagga ??= openQuagga()) };
  return {
    async read(image, { effort, any = false, signal }) {
      signal?.throwIfAborted();
      const tally = createTally(any);
      if (image.width < 1 || image.height < 1) return [];
      for await (const looks of looksAt(image, effort, any, engines)) {
        signal?.throwIfAborted();
        for (const look of [looks].flat()) tally.add(look);
        if (tally.isSettled()) break;
      }
      return tally
        .readings()
        .map((one) => (one.format === 'Code128' ? { ...one, corners: leaning(image, one.corners) } : one));
    },
  };
}
