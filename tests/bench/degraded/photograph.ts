import type { GreyImage } from '#shared/barcode/grey-image.ts';
import type { Paper } from './paper.ts';

/** Where on the paper, in its pixels from its middle, a place of the picture lies, given from the picture's middle. */
export type View = (x: number, y: number) => { x: number; y: number };

/** Each pixel is the mean of this many by as many places: a sensor collects light over the whole of it. */
const SAMPLES = 4;

/** The picture that a still, sharp, noiseless camera takes of a paper. */
export function photograph(paper: Paper, size: { width: number; height: number }, view: View): GreyImage {
  const { width, height } = size;
  const data = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let light = 0;
      for (let down = 0; down < SAMPLES; down++)
        for (let across = 0; across < SAMPLES; across++) {
          const at = view(
            column + (across + 0.5) / SAMPLES - width / 2,
            row + (down + 0.5) / SAMPLES - height / 2,
          );
          light += paper(at.x, at.y);
        }
      data[row * width + column] = light / SAMPLES ** 2;
    }
  return { width, height, data };
}

/** Straight from above, turned clockwise by so many degrees and moved by less than a pixel or more. */
export function turned(degrees: number, shift: { x: number; y: number }): View {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return (x, y) => ({
    x: (x - shift.x) * cos + (y - shift.y) * sin,
    y: (y - shift.y) * cos - (x - shift.x) * sin,
  });
}

/**
 * Seen from the side: `tilt` is by how much nearer the camera is to one edge of the picture than to its middle (0.3: by
 * three tenths), along the direction of `towards` degrees.
 */
export function tilted(tilt: number, towards: number, inner: View, size: { width: number }): View {
  const across = (Math.cos((towards * Math.PI) / 180) * tilt) / (size.width / 2);
  const down = (Math.sin((towards * Math.PI) / 180) * tilt) / (size.width / 2);
  return (x, y) => {
    const distance = 1 + across * x + down * y;
    return inner(x / distance, y / distance);
  };
}
