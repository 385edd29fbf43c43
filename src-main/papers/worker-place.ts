import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WasmPlaces } from './worker-messages.ts';

/** Where the worker thread's program lies, and the WebAssembly it needs. */
export interface WorkerPlace {
  program: URL;
  wasm: WasmPlaces;
}

/** As the sources are run: by the command line and by tests. */
export function sourcePlace(): WorkerPlace {
  return {
    program: new URL('./paper-worker.ts', import.meta.url),
    wasm: {
      vips: import.meta.resolve('wasm-vips'),
      vipsWasm: import.meta.resolve('wasm-vips/vips.wasm'),
      pdfium: import.meta.resolve('@hyzyla/pdfium/pdfium.wasm'),
      zxing: import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'),
    },
  };
}

/** As the program is built: in the folder of its main bundle, where electron.vite.config.ts puts them. */
export function builtPlace(folder: string): WorkerPlace {
  const beside = (path: string) => pathToFileURL(join(folder, path));
  return {
    program: beside('paper-worker.js'),
    wasm: {
      vips: beside('wasm/vips-node.mjs').href,
      vipsWasm: beside('wasm/vips.wasm').href,
      pdfium: beside('wasm/pdfium.wasm').href,
      zxing: beside('wasm/zxing_reader.wasm').href,
    },
  };
}
