import JsBarcode from 'jsbarcode';
import type { GreyImage } from '#shared/barcode/grey-image.ts';
import { blankImage } from '#shared/barcode/grey-image.ts';

/** A4 at 150 dots an inch: small enough for many pages, fine enough for a barcode of two dots a module. */
const WIDTH = 1240;
const HEIGHT = 1754;
const MODULE = 2;
const BARS_HEIGHT = 90;
const QUIET = 60;

export interface PaperContent {
  /** Texts of Code 128 barcodes, one below the other. */
  codes?: readonly string[];
  /** Lines of something like handwriting; 0 with no code makes a blank page. */
  lines?: number;
  /** Quarter turns clockwise by which the sheet lies wrong. */
  quarters?: 0 | 1 | 2 | 3;
}

/** A scanned sheet as its greys. */
export function paperPage({ codes = [], lines = 12, quarters = 0 }: PaperContent = {}): GreyImage {
  const page = blankImage(WIDTH, HEIGHT);
  for (const [place, code] of codes.entries()) drawBars(page, code, QUIET + place * (BARS_HEIGHT + QUIET));
  for (let line = 0; line < lines; line++) drawLine(page, 700 + line * 60);
  let turned: GreyImage = page;
  for (let turn = 0; turn < quarters; turn++) turned = quarterTurn(turned);
  return turned;
}

function drawBars(page: GreyImage, text: string, top: number): void {
  const drawn = {} as { encodings: { data: string }[] };
  JsBarcode(drawn, text, { format: 'CODE128' });
  const modules = drawn.encodings.map(({ data }) => data).join('');
  for (const [place, module] of [...modules].entries()) {
    if (module === '1')
      fill(page, WIDTH - QUIET - (modules.length - place) * MODULE, top, MODULE, BARS_HEIGHT);
  }
}

/** Strokes of uneven length, as a filled-in line of a form has. */
function drawLine(page: GreyImage, top: number): void {
  for (let stroke = 0; stroke < 40; stroke++)
    fill(page, 100 + stroke * 24, top + ((stroke * 7) % 11), 3, 12 + ((stroke * 5) % 9));
}

function fill(page: GreyImage, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y++)
    page.data.fill(0, y * page.width + left, y * page.width + left + width);
}

function quarterTurn({ width, height, data }: GreyImage): GreyImage {
  const turned = blankImage(height, width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned.data[x * height + (height - 1 - y)] = data[y * width + x] ?? 255;
  return turned;
}
