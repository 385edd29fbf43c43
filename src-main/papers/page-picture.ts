import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import type { PagePicture } from './paper-reader.ts';
import { through, type VipsImage } from './vips.ts';

/** Less than this is how a sheet lies in a scanner; turning it would only blur it. */
const CROOKED_DEGREES = 0.4;
const QUALITIES = [80, 65, 50, 40] as const;
/** The long side where no quality makes a page small enough: a page of noise, never a form. */
const SMALLER = 0.75;

/**
 * The picture of a page that is kept: turned by `angle` degrees clockwise, small enough by its limits, as legible as they
 * allow. What turning uncovers is white.
 */
export function pagePicture(image: VipsImage, angle: number): PagePicture {
  const { pictureBytes, pictureSide } = PAPER_LIMITS;
  for (let side: number = pictureSide; ; side = Math.floor(side * SMALLER)) {
    const page = through(
      fitted(image, side),
      (small) => quarterTurned(small, angle),
      (straight) => straightened(straight, angle),
      (upright) => upright.copyMemory(),
    );
    try {
      for (const quality of QUALITIES) {
        const bytes = page.jpegsaveBuffer({ Q: quality, optimize_coding: true, keep: 'none' });
        if (bytes.length <= pictureBytes) return { bytes, width: page.width, height: page.height };
      }
    } finally {
      page.delete();
    }
  }
}

/** A picture of its own: the one that was given stays its owner's. */
function fitted(image: VipsImage, side: number): VipsImage {
  const scale = side / Math.max(image.width, image.height);
  return scale < 1 ? image.resize(scale) : image.copy();
}

function quarterTurned(image: VipsImage, angle: number): VipsImage {
  const quarters = ((Math.round(angle / 90) % 4) + 4) % 4;
  return quarters === 0 ? image : image.rot(`d${quarters * 90}`);
}

function straightened(image: VipsImage, angle: number): VipsImage {
  const rest = angle - Math.round(angle / 90) * 90;
  return Math.abs(rest) < CROOKED_DEGREES ? image : image.rotate(rest, { background: [255] });
}
