import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three bundles of one program: the main process, the preload bridge and the pages. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: { main: 'src-main/main.ts' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // a sandboxed preload script must be one CommonJS file
      rollupOptions: {
        input: { preload: 'src-main/transports/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      rollupOptions: { input: { index: 'src-renderer/index.html', print: 'src-renderer/print.html' } },
    },
  },
});
