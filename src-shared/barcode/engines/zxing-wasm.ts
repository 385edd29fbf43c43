import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { GreyImage } from '../grey-image.ts';
import type { Sighting } from './engine.ts';

/** How a look is done. */
export type ZxingLook = {
  /** `Code128` alone, or every symbology it knows: that takes several times as long. */
  formats: 'Code128' | 'all';
  /**
   * `quick`: some rows, as the picture stands; `thorough`: every row, also turned by 90 degrees and at a third of the
   * size; `rows`: every row is a line of its own across bars, and one that reads well is enough.
   */
  how: 'quick' | 'thorough' | 'rows';
};

/** ZXing-C++ in WebAssembly, on raw greys. */
export type ZxingEngine = (image: GreyImage, look: ZxingLook) => Promise<Sighting[]>;

/**
 * Starts the engine from its WebAssembly's bytes or address. Its own loader would fetch that from a content delivery
 * network, so both ways of finding it are closed here.
 */
export async function openZxing(wasm: ArrayBuffer | string): Promise<ZxingEngine> {
  const overrides = typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm };
  try {
    await prepareZXingModule({ overrides, fireImmediately: true });
  } catch (fault) {
    purgeZXingModule();
    throw fault;
  }
  return look;
}

const HOW: Record<ZxingLook['how'], ReaderOptions> = {
  quick: { tryHarder: false, tryRotate: false, tryDownscale: false },
  thorough: { tryHarder: true, tryRotate: true, tryDownscale: true },
  rows: { tryHarder: true, tryRotate: false, tryDownscale: false, minLineCount: 1 },
};

async function look(image: GreyImage, { formats, how }: ZxingLook): Promise<Sighting[]> {
  const options: ReaderOptions = {
    ...HOW[how],
    formats: formats === 'all' ? [] : ['Code128'],
    tryInvert: false,
    textMode: 'Plain',
  };
  const found = await readBarcodes(portableGreyMap(image), options);
  return found
    .filter((one) => one.isValid)
    .map(({ text, format, lineCount, position: at }) => ({
      text,
      format,
      corners: [at.topLeft, at.topRight, at.bottomRight, at.bottomLeft],
      engine: 'zxing-wasm',
      lines: lineCount,
    }));
}

/** The engine takes pixels as RGBA or as a picture file; the simplest of those is one line of text before our greys. */
function portableGreyMap({ width, height, data }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
