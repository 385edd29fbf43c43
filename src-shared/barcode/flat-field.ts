import type { GreyImage } from './grey-image.ts';

/** Less contrast than this many greys is taken for noise and not stretched further. */
const LEAST_DEVIATION = 4;
/** How far from the middle grey one local deviation is shown: the far ends of most light then still fit. */
const SHOWN_DEVIATION = 48;

/**
 * The picture with its shadows and its differences of contrast taken out: each pixel relative to the mean and the
 * deviation of its surroundings (a box of 2 × `radius` + 1 pixels, which should hold several bars; at the edges the
 * outermost pixels go on for ever). Running sums make it cost the same for every radius.
 */
export function flatFielded(image: GreyImage, radius: number): GreyImage {
  const { width, height, data } = image;
  const flat = new Uint8ClampedArray(data.length);
  const count = (2 * radius + 1) ** 2;
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  const addRow = (y: number, sign: 1 | -1) => {
    const start = within(y, height) * width;
    for (let x = 0; x < width; x++) {
      const light = data[start + x] ?? 0;
      sums[x] = (sums[x] ?? 0) + sign * light;
      squares[x] = (squares[x] ?? 0) + sign * light * light;
    }
  };
  for (let y = -radius; y <= radius; y++) addRow(y, 1);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    let square = 0;
    for (let x = -radius; x <= radius; x++) {
      sum += sums[within(x, width)] ?? 0;
      square += squares[within(x, width)] ?? 0;
    }
    for (let x = 0; x < width; x++) {
      const mean = sum / count;
      const deviation = Math.sqrt(Math.max(square / count - mean * mean, LEAST_DEVIATION * LEAST_DEVIATION));
      const at = y * width + x;
      flat[at] = 128 + (((data[at] ?? 0) - mean) * SHOWN_DEVIATION) / deviation;
      const entering = within(x + radius + 1, width);
      const leaving = within(x - radius, width);
      sum += (sums[entering] ?? 0) - (sums[leaving] ?? 0);
      square += (squares[entering] ?? 0) - (squares[leaving] ?? 0);
    }
    addRow(y + radius + 1, 1);
    addRow(y - radius, -1);
  }
  return { width, height, data: flat };
}

function within(at: number, length: number): number {
  return at < 0 ? 0 : at >= length ? length - 1 : at;
}
