import { readFile } from 'node:fs/promises';
import type Vips from 'wasm-vips';

export type VipsLibrary = Awaited<ReturnType<typeof Vips>>;
export type VipsImage = Vips.Image;

/** Starts libvips: with the loaders it has built in only, none of its add-ons, and one thread of its own. */
export async function openVips(places: { vips: string; vipsWasm: string }): Promise<VipsLibrary> {
  const { default: start } = (await import(places.vips)) as { default: typeof Vips };
  const bytes = await readFile(new URL(places.vipsWasm));
  const vips = await start({
    dynamicLibraries: [],
    wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    print: () => undefined,
    printErr: () => undefined,
    // its own threads would write every warning about a damaged picture past those two
    preRun: (module: { ENV: Record<string, string> }) => {
      module.ENV['VIPS_WARNING'] = '1';
    },
  } as unknown as Parameters<typeof start>[0]);
  vips.concurrency(1);
  // nothing is read twice: a cache would only keep pages in memory
  vips.Cache.max(0);
  return vips;
}
