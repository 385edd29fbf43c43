import JsBarcode from 'jsbarcode';
import type { GreyImage } from '#shared/barcode/grey-image.ts';

/** The modules of a barcode as the form prints it: `1` a dark one, `0` a light one. */
export function barcodeModules(text: string, format = 'CODE128'): string {
  const drawing: { encodings?: { data: string }[] } = {};
  JsBarcode(drawing, text, { format });
  return (drawing.encodings ?? []).map((encoding) => encoding.data).join('');
}

/** A clean barcode on white, `modulePx` pixels a module, with `quiet` modules of white around it. */
export function drawBarcode(
  text: string,
  options: { format?: string; modulePx?: number; height?: number; quiet?: number } = {},
): GreyImage {
  const { format = 'CODE128', modulePx = 2, height = 60, quiet = 10 } = options;
  const modules = barcodeModules(text, format);
  const margin = quiet * modulePx;
  const width = modules.length * modulePx + 2 * margin;
  const data = new Uint8ClampedArray(width * (height + 2 * margin)).fill(255);
  for (let y = margin; y < margin + height; y++)
    for (let x = 0; x < modules.length * modulePx; x++)
      if (modules[Math.floor(x / modulePx)] === '1') data[y * width + margin + x] = 0;
  return { width, height: height + 2 * margin, data };
}
