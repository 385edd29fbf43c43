import { sourcePlace } from '#main/papers/worker-place.ts';
import { openVips, type VipsImage } from '#main/papers/vips.ts';
import type { GreyImage } from '#shared/barcode/grey-image.ts';

const vips = await openVips(sourcePlace().wasm);

/** The sheet as libvips has it, to be saved in any way it knows. */
export function asPicture({ width, height, data }: GreyImage): VipsImage {
  return vips.Image.newFromMemory(new Uint8Array(data), width, height, 1, vips.BandFormat.uchar);
}

export function jpegOf(page: GreyImage, change = (image: VipsImage) => image): Uint8Array<ArrayBuffer> {
  return new Uint8Array(change(asPicture(page)).jpegsaveBuffer({ Q: 70 }));
}

/** A TIFF (6.0) of several sheets of one size, as fax machines and document scanners write it. */
export function tiffOf(
  pages: readonly GreyImage[],
  compression: 'ccittfax4' | 'lzw' | 'jpeg',
): Uint8Array<ArrayBuffer> {
  const roll = vips.Image.arrayjoin(pages.map(asPicture), { across: 1 });
  const bitdepth = compression === 'ccittfax4' ? { bitdepth: 1 } : {};
  return new Uint8Array(
    roll.tiffsaveBuffer({ compression, page_height: pages[0]?.height ?? 0, ...bitdepth }),
  );
}

/** White, as large as you like: hardly any bytes, many megapixels. */
export function hugePng(width: number, height: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(vips.Image.black(width, height).pngsaveBuffer({ bitdepth: 1, compression: 9 }));
}
