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
  const share = 1 / (2 * radius + 1) ** 2;
  const columns = columnSums(image, radius);
  for (let y = 0; y < height; y++) {
    const { sums, squares } = columns(y);
    let [sum, square] = [0, 0];
    for (let x = 0; x < 2 * radius + 1; x++) {
      sum += sums[x] ?? 0;
      square += squares[x] ?? 0;
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const mean = sum * share;
      const variance = Math.max(square * share - mean * mean, LEAST_DEVIATION * LEAST_DEVIATION);
      flat[at] = 128 + (((data[at] ?? 0) - mean) * SHOWN_DEVIATION) / Math.sqrt(variance);
      sum += (sums[x + 2 * radius + 1] ?? 0) - (sums[x] ?? 0);
      square += (squares[x + 2 * radius + 1] ?? 0) - (squares[x] ?? 0);
    }
  }
  return { width, height, data: flat };
}

/**
 * The sums down each column over the rows around a row; to be asked for row after row from the first. The outermost
 * columns are told `radius` times more, so that nobody who walks along has to look for the edge.
 */
function columnSums({ width, height, data }: GreyImage, radius: number) {
  const sums = new Float64Array(width + 2 * radius + 1);
  const squares = new Float64Array(width + 2 * radius + 1);
  const move = (entering: number, leaving: number | null) => {
    const [on, off] = [within(entering, height) * width, within(leaving ?? 0, height) * width];
    for (let x = 0; x < width; x++) {
      const light = data[on + x] ?? 0;
      const gone = leaving === null ? 0 : (data[off + x] ?? 0);
      sums[x + radius] = (sums[x + radius] ?? 0) + light - gone;
      squares[x + radius] = (squares[x + radius] ?? 0) + light * light - gone * gone;
    }
  };
  for (let y = -radius - 1; y < radius; y++) move(y, null);
  return (y: number) => {
    move(y + radius, y - radius - 1);
    for (const values of [sums, squares]) {
      values.fill(values[radius] ?? 0, 0, radius);
      values.fill(values[radius + width - 1] ?? 0, radius + width);
    }
    return { sums, squares };
  };
}

function within(at: number, length: number): number {
  return at < 0 ? 0 : at >= length ? length - 1 : at;
}
