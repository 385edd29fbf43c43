import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// Its own loader would fetch the reader from a content delivery network.
const reader = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(reader)).buffer } });

/** Every Code 128 in a picture (PNG or JPEG), as the scanner's text. */
export async function decodeBarcodes(picture: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(picture, { formats: ['Code128'], tryHarder: true });
  return found.filter((one) => one.isValid).map((one) => one.text);
}

/** Every barcode of any sort in a picture: its sort and its text. */
export async function decodeAnyBarcodes(picture: Uint8Array): Promise<{ format: string; text: string }[]> {
  const found = await readBarcodes(picture, { tryHarder: true, maxNumberOfSymbols: 255 });
  return found.filter((one) => one.isValid).map(({ format, text }) => ({ format, text }));
}
