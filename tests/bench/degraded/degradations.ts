import type { GreyImage } from '#shared/barcode/grey-image.ts';

/** Out of focus: a Gaussian of so many pixels. */
export function blurred(image: GreyImage, sigma: number): GreyImage {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = Float32Array.from(weights, (weight) => weight / sum);
  const { width, height, data } = image;
  const between = new Float32Array(data.length);
  const result = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let light = 0;
      for (let at = -reach; at <= reach; at++)
        light += (kernel[at + reach] ?? 0) * (data[y * width + within(x + at, width)] ?? 0);
      between[y * width + x] = light;
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let light = 0;
      for (let at = -reach; at <= reach; at++)
        light += (kernel[at + reach] ?? 0) * (between[within(y + at, height) * width + x] ?? 0);
      result[y * width + x] = light;
    }
  return { width, height, data: result };
}

function within(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}

/** The noise of a sensor: normal, with so many greys of deviation (Box–Muller). */
export function noisy(image: GreyImage, deviation: number, random: () => number): GreyImage {
  return eachPixel(
    image,
    (light) => light + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
}

/** Faded or badly lit: the greys from black to white are pressed together to `range` of them, the darkest at `darkest`. */
export function faded(image: GreyImage, darkest: number, range: number): GreyImage {
  return eachPixel(image, (light) => darkest + (light / 255) * range);
}

/** Light that differs from place to place: the share of it that arrives there. */
export function shaded(image: GreyImage, lightAt: (x: number, y: number) => number): GreyImage {
  return eachPixel(image, (light, x, y) => light * lightAt(x, y));
}

function eachPixel(image: GreyImage, change: (light: number, x: number, y: number) => number): GreyImage {
  const { width, height, data } = image;
  return { width, height, data: data.map((light, at) => change(light, at % width, Math.floor(at / width))) };
}
