import type { GreyImage } from './grey-image.ts';
import type { BarField } from './bar-finder.ts';
import type { Point } from './geometry.ts';

/** A picture made from another one, and the way back from its places to the first one's. */
export type Derived = { readonly image: GreyImage; readonly back: (point: Point) => Point };

/** Grey between pixels, by straight lines; outside the picture it is white paper. */
export function greyAt({ width, height, data }: GreyImage, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1)
    return edgeGrey(width, height, data, left, top);
  const at = top * width + left;
  const across = x - left;
  const upper = (data[at] ?? 0) * (1 - across) + (data[at + 1] ?? 0) * across;
  const lower = (data[at + width] ?? 0) * (1 - across) + (data[at + width + 1] ?? 0) * across;
  return upper + (lower - upper) * (y - top);
}

function edgeGrey(width: number, height: number, data: Uint8ClampedArray, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] ?? 255);
}

/** Turned clockwise about its middle and made `scale` times as large, on a sheet that holds all of it. */
export function turnedImage(image: GreyImage, degrees: number, scale = 1): Derived {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const width = Math.ceil((Math.abs(cos) * image.width + Math.abs(sin) * image.height) * scale);
  const height = Math.ceil((Math.abs(sin) * image.width + Math.abs(cos) * image.height) * scale);
  const back = ({ x, y }: Point): Point => {
    const right = (x - (width - 1) / 2) / scale;
    const down = (y - (height - 1) / 2) / scale;
    return {
      x: right * cos + down * sin + (image.width - 1) / 2,
      y: down * cos - right * sin + (image.height - 1) / 2,
    };
  };
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const start = back({ x: 0, y });
    for (let x = 0; x < width; x++)
      data[y * width + x] = greyAt(image, start.x + (x * cos) / scale, start.y - (x * sin) / scale);
  }
  return { image: { width, height, data }, back };
}

/** Made smaller by a whole factor, each pixel the mean of those it stands for. */
export function reduced(image: GreyImage, factor: number): Derived {
  if (factor === 1) return { image, back: (point) => point };
  const width = Math.max(1, Math.floor(image.width / factor));
  const height = Math.max(1, Math.floor(image.height / factor));
  const acrossBy = Math.min(factor, image.width);
  const downBy = Math.min(factor, image.height);
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let down = 0; down < downBy; down++) {
        const start = (y * factor + down) * image.width + x * factor;
        for (let across = 0; across < acrossBy; across++) sum += image.data[start + across] ?? 0;
      }
      data[y * width + x] = sum / (acrossBy * downBy);
    }
  const middle = (factor - 1) / 2;
  return {
    image: { width, height, data },
    back: ({ x, y }) => ({ x: x * factor + middle, y: y * factor + middle }),
  };
}

/** One field of bars cut out and set upright (or upside down: the finder does not know), with its quiet zones. */
export function uprightCut(image: GreyImage, { middle, angle, length, height: tall }: BarField): Derived {
  const width = Math.ceil(length * 1.25) + 16;
  const height = Math.ceil(tall) + 8;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const back = ({ x, y }: Point): Point => {
    const right = x - (width - 1) / 2;
    const down = y - (height - 1) / 2;
    return { x: middle.x + right * cos - down * sin, y: middle.y + right * sin + down * cos };
  };
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const start = back({ x: 0, y });
    for (let x = 0; x < width; x++) data[y * width + x] = greyAt(image, start.x + x * cos, start.y + x * sin);
  }
  return { image: { width, height, data }, back };
}
