import Vips from 'wasm-vips';
import type { GreyImage } from '#shared/barcode/grey-image.ts';

/** Saves as JPEG and opens again. */
export type Jpeg = (image: GreyImage, quality: number) => GreyImage;

export async function openJpeg(): Promise<{ jpeg: Jpeg; close: () => void }> {
  const vips = await Vips({ dynamicLibraries: [] });
  const jpeg: Jpeg = ({ width, height, data }, quality) => {
    using picture = vips.Image.newFromMemory(new Uint8Array(data), width, height, 1, vips.BandFormat.uchar);
    using again = vips.Image.newFromBuffer(picture.jpegsaveBuffer({ Q: quality }));
    return { width, height, data: new Uint8ClampedArray(again.writeToMemory()) };
  };
  return { jpeg, close: () => vips.shutdown() };
}
