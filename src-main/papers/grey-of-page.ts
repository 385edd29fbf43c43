/** Between the strongest and the weakest of a pixel's colours: more than a scanner's noise or JPEG adds to grey. */
const COLOURED = 32;
/** So many coloured pixels are a speck; the palest signature or stamp has thousands. */
const SPECK = 50;

/**
 * The greys of a page drawn in RGBA, where it holds no colour: a third of the memory and of the evidence's encoding. Where
 * there is ink of any colour — a blue signature, a red stamp — undefined: it stays as it is.
 */
export function greyOfPage(rgba: Uint8Array): Uint8Array | undefined {
  const grey = new Uint8Array(rgba.length / 4);
  let coloured = 0;
  for (let at = 0, place = 0; place < grey.length; at += 4, place++) {
    const red = rgba[at] ?? 0;
    const green = rgba[at + 1] ?? 0;
    const blue = rgba[at + 2] ?? 0;
    const strongest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    const weakest = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
    if (strongest - weakest > COLOURED && (coloured += 1) > SPECK) return undefined;
    grey[place] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return grey;
}
