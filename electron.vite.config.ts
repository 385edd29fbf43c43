import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three bundles of one program: the main process, the preload bridge and the pages. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // One bundle starts faster than thousands of files, and the package then carries one module only: the native one.
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'src-main/main.ts' },
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
    worker: { format: 'es' },
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
