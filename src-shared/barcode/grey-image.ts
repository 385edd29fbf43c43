/** A picture of greys, row by row, one byte a pixel: 0 black, 255 white. */
export type GreyImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/** An all-white picture. */
export function blankImage(width: number, height: number): GreyImage {
  return { width, height, data: new Uint8ClampedArray(width * height).fill(255) };
}

/** The greys of what a canvas or a picture decoder gives: four bytes a pixel (ITU-R BT.601); see-through is white. */
export function greyFromRgba(rgba: { width: number; height: number; data: ArrayLike<number> }): GreyImage {
  const { width, height, data } = rgba;
  const grey = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 4) {
    const light = (306 * (data[at] ?? 0) + 601 * (data[at + 1] ?? 0) + 117 * (data[at + 2] ?? 0)) >> 10;
    const opacity = data[at + 3] ?? 255;
    grey[pixel] = opacity === 255 ? light : 255 - ((255 - light) * opacity) / 255;
  }
  return { width, height, data: grey };
}
