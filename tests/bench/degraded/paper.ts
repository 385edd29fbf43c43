import { barcodeModules } from '#tests/helpers/barcode-pixels.ts';

/** A paper: its light (0 black, 255 white) at any place, in pixels from the middle of its barcode. */
export type Paper = (x: number, y: number) => number;

const INK = 25;
const WHITE = 235;
/** The printed form's: 16 mm of bars, half a millimetre a module. */
const BAR_MODULES = 32;
const QUIET_MODULES = 10;

/** Our printed code among lines of print, `modulePx` pixels a module. */
export function paperWithCode(code: string, modulePx: number, random: () => number): Paper {
  const modules = barcodeModules(code);
  const halfWidth = (modules.length * modulePx) / 2;
  const halfHeight = (BAR_MODULES * modulePx) / 2;
  const print = linesOfPrint(halfWidth, halfHeight, modulePx, random);
  return (x, y) => {
    if (Math.abs(y) < halfHeight && Math.abs(x) < halfWidth + QUIET_MODULES * modulePx)
      return modules[Math.floor((x + halfWidth) / modulePx)] === '1' ? INK : WHITE;
    return print(x, y);
  };
}

/** Words as rows of upright strokes, which is what a decoder takes for bars most easily. */
function linesOfPrint(halfWidth: number, halfHeight: number, modulePx: number, random: () => number): Paper {
  const lineHeight = 8 * modulePx;
  const stroke = Math.max(1, modulePx);
  const strokes = Array.from({ length: 4096 }, () => random() < 0.45);
  return (x, y) => {
    const below = Math.abs(y) - halfHeight - lineHeight;
    if (below < 0 || Math.abs(x) > halfWidth * 1.1) return WHITE;
    const line = Math.floor(below / lineHeight) * 2 + (y > 0 ? 1 : 0);
    if (below % lineHeight > lineHeight * 0.5 || line > 12) return WHITE;
    return strokes[(Math.floor((x + 2 * halfWidth) / stroke) + line * 311) % strokes.length]
      ? INK + 20
      : WHITE;
  };
}
