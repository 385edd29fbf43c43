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

/**
 * Carries a picture through some steps and frees what each leaves behind: pixels lie in WebAssembly's memory, of whose size
 * the garbage collector knows nothing, so a page that waited for it would be joined by the next ones.
 */
export function through(first: VipsImage, ...steps: readonly ((image: VipsImage) => VipsImage)[]): VipsImage {
  let image = first;
  try {
    for (const step of steps) {
      const next = step(image);
      if (next === image) continue;
      image.delete();
      image = next;
    }
    return image;
  } catch (error) {
    image.delete();
    throw error;
  }
}
