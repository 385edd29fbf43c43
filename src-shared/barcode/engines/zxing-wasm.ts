import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { GreyImage } from '../grey-image.ts';
import type { Sighting } from './engine.ts';

/** How much one look may cost. */
export type ZxingLook = {
  /** `Code128` alone, or every symbology it knows: that takes several times as long. */
  formats: 'Code128' | 'all';
  /** More rows, also turned by 90 degrees and at a reduced size. */
  thorough: boolean;
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

async function look(image: GreyImage, how: ZxingLook): Promise<Sighting[]> {
  const options: ReaderOptions = {
    formats: how.formats === 'all' ? [] : ['Code128'],
    tryHarder: how.thorough,
    tryRotate: how.thorough,
    tryDownscale: how.thorough,
    tryInvert: false,
    textMode: 'Plain',
  };
  const found = await readBarcodes(portableGreyMap(image), options);
  return found
    .filter((one) => one.isValid)
    .map(({ text, format, position: at }) => ({
      text,
      format,
      corners: [at.topLeft, at.topRight, at.bottomRight, at.bottomLeft],
      engine: 'zxing-wasm',
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
