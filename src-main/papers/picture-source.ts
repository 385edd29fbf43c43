import { PAPER_LIMITS, type PaperKind } from '#shared/domain/paper-file.ts';
import { PaperProblem } from './paper-problem.ts';
import { PageProblem, type PaperSource } from './paper-source.ts';
import { through, type VipsImage, type VipsLibrary } from './vips.ts';

/** A4 at 300 dots an inch, or a photograph of it. */
const LONGEST_SIDE = 4000;
/** A fax has half as many lines as dots: seen so, its pages are stretched. */
const SQUARE_ENOUGH = 0.05;

type PictureKind = Exclude<PaperKind, 'pdf'>;

/**
 * Opens a TIFF with all its pages, a JPEG or a PNG. Headers are looked at before anything is unpacked; large pictures are
 * made smaller while they are unpacked.
 * @throws PaperProblem when it is broken, too large, or has too many pages.
 */
export function openPicture(vips: VipsLibrary, kind: PictureKind, bytes: Uint8Array): PaperSource {
  const pages = pagesOf(vips, kind, bytes);
  const { pages: limit, pixels } = PAPER_LIMITS;
  if (pages > limit) throw new PaperProblem('PAPER_TOO_MANY_PAGES', { pages, limit });
  const single = pages === 1;
  if (single && header(vips, kind, bytes, 0, isTooLarge))
    throw new PaperProblem('PAPER_TOO_MANY_PIXELS', { limitMegapixels: pixels / 1_000_000 });
  return {
    pages,
    isPhoto: kind !== 'tiff',
    picture(number) {
      const page = number - 1;
      if (header(vips, kind, bytes, page, isTooLarge)) throw new PageProblem('page-too-large');
      try {
        return Promise.resolve({ image: unpack(vips, kind, bytes, page, 'truncated'), isWhole: true });
      } catch {
        return Promise.resolve({ image: unpackBroken(vips, kind, bytes, page), isWhole: false });
      }
    },
    close: () => undefined,
  };
}

function pagesOf(vips: VipsLibrary, kind: PictureKind, bytes: Uint8Array): number {
  try {
    return header(vips, kind, bytes, 0, (first) => (kind === 'tiff' ? first.getInt('n-pages') : 1));
  } catch {
    throw new PaperProblem('PAPER_BROKEN');
  }
}

/** What a page's header says; nothing of its pixels is unpacked for it. */
function header<Said>(
  vips: VipsLibrary,
  kind: PictureKind,
  bytes: Uint8Array,
  page: number,
  ask: (image: VipsImage) => Said,
): Said {
  let image: VipsImage | undefined;
  try {
    if (kind === 'tiff') image = vips.Image.tiffloadBuffer(asBlob(bytes), { page });
    else if (kind === 'jpeg') image = vips.Image.jpegloadBuffer(asBlob(bytes));
    else image = vips.Image.pngloadBuffer(asBlob(bytes));
    return ask(image);
  } catch {
    throw new PageProblem('page-broken');
  } finally {
    image?.delete();
  }
}

/** libvips takes any view of bytes where its types say `Blob`. */
const asBlob = (bytes: Uint8Array) =>
  bytes as unknown as Parameters<VipsLibrary['Image']['jpegloadBuffer']>[0];

const isTooLarge = ({ width, height }: VipsImage) => width * height > PAPER_LIMITS.pixels;

function unpackBroken(vips: VipsLibrary, kind: PictureKind, bytes: Uint8Array, page: number): VipsImage {
  try {
    return unpack(vips, kind, bytes, page, 'none');
  } catch {
    throw new PageProblem('page-broken');
  }
}

/** The picture in memory: upright as its header says, grey or sRGB, on white where it is see-through. */
function unpack(
  vips: VipsLibrary,
  kind: PictureKind,
  bytes: Uint8Array,
  page: number,
  failOn: 'truncated' | 'none',
): VipsImage {
  // a thumbnail hands its own `fail_on` on to nobody; what stands in the option string reaches the loader
  const options = { size: 'down', height: LONGEST_SIDE, option_string: `fail_on=${failOn}` } as const;
  const first =
    kind === 'jpeg'
      ? vips.Image.thumbnailBuffer(asBlob(bytes), LONGEST_SIDE, options)
      : opened(vips, kind, bytes, page, failOn);
  return through(
    first,
    (image) => (kind === 'jpeg' ? image : squared(image)),
    (image) =>
      kind === 'jpeg' ? image : image.thumbnailImage(LONGEST_SIDE, { size: 'down', height: LONGEST_SIDE }),
    (image) => (image.hasAlpha() ? image.flatten({ background: [255] }) : image),
    (image) => image.colourspace(image.bands === 1 ? 'b-w' : 'srgb'),
    (image) => image.copyMemory(),
  );
}

function opened(
  vips: VipsLibrary,
  kind: 'tiff' | 'png',
  bytes: Uint8Array,
  page: number,
  failOn: 'truncated' | 'none',
): VipsImage {
  const options = { fail_on: failOn, access: 'sequential' } as const;
  return kind === 'tiff'
    ? vips.Image.tiffloadBuffer(asBlob(bytes), { page, ...options })
    : vips.Image.pngloadBuffer(asBlob(bytes), options);
}

function squared(image: VipsImage): VipsImage {
  const { xres, yres } = image;
  if (!(xres > 0 && yres > 0) || Math.abs(xres / yres - 1) < SQUARE_ENOUGH) return image;
  // only ever fewer dots: a wrong resolution must not make a bomb of a picture
  return xres > yres ? image.resize(yres / xres, { vscale: 1 }) : image.resize(1, { vscale: xres / yres });
}
