import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BarcodeReader, createBarcodeReader } from '#shared/barcode/barcode-reader.ts';

let opening: Promise<BarcodeReader> | null = null;

/** The bytes of zxing-wasm's reader, from its package. */
export function zxingWasm(): ArrayBuffer {
  const path = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return new Uint8Array(readFileSync(path)).buffer;
}

/** The product's reader, started once. */
export function barcodeReader(): Promise<BarcodeReader> {
  opening ??= createBarcodeReader({ zxingWasm: zxingWasm() });
  return opening;
}
