import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * What the reader of scanned paper loads while it runs, beside the main bundle as it is: WebAssembly, and the script of
 * libvips, which starts its own threads from its own file.
 */
const LOADED_WHILE_RUNNING = {
  'wasm/vips-node.mjs': 'wasm-vips',
  'wasm/vips.wasm': 'wasm-vips/vips.wasm',
  'wasm/pdfium.wasm': '@hyzyla/pdfium/pdfium.wasm',
  'wasm/zxing_reader.wasm': 'zxing-wasm/reader/zxing_reader.wasm',
} as const;

/** Puts those files into the bundle's folder under fixed names (src-main/papers/worker-place.ts looks for them there). */
const filesLoadedWhileRunning = {
  name: 'files-loaded-while-running',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string;
  }) {
    for (const [fileName, specifier] of Object.entries(LOADED_WHILE_RUNNING))
      this.emitFile({
        type: 'asset',
        fileName,
        source: readFileSync(fileURLToPath(import.meta.resolve(specifier))),
      });
  },
};

/** quagga2 asks for the global object by evaluating text, which the content security policy refuses and reports. */
const globalWithoutEval = {
  name: 'global-without-eval',
  transform: {
    filter: { id: /quagga[.]min[.]js$/ },
    handler: (code: string) => ({
      code: code.replaceAll(/(new )?Function\("return this"\)\(\)/g, 'globalThis'),
      map: null,
    }),
  },
};

/** Three bundles of one program: the main process, the preload bridge and the pages. */
export default defineConfig({
  main: {
    plugins: [filesLoadedWhileRunning],
    build: {
      outDir: 'out/main',
      // One bundle starts faster than thousands of files, and the package then carries one module only: the native one.
      externalizeDeps: false,
      rolldownOptions: {
        // the thread that reads scanned paper is a program of its own
        input: { main: 'src-main/main.ts', 'paper-worker': 'src-main/papers/paper-worker.ts' },
        external: ['better-sqlite3'],
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // a sandboxed preload script must be one CommonJS file
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/transports/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    // the barcode reader's engines are modules
    worker: { format: 'es', plugins: () => [globalWithoutEval] },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // the content security policy lets fonts come from files only, never from data: addresses
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: 'src-renderer/index.html', print: 'src-renderer/print.html' },
        // what several screens share comes in one file instead of forty: the first screen is there sooner
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                minShareCount: 3,
                test: /node_modules|src-shared|src-renderer.(components|lib)/,
              },
            ],
          },
        },
      },
    },
  },
});
