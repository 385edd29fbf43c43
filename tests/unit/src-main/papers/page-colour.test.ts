import { expect, test } from 'vitest';
import { greyOfPage } from '#main/papers/grey-of-page.ts';
import { openPdf, openPdfium } from '#main/papers/pdf-source.ts';
import { readPage } from '#main/papers/read-page.ts';
import { openVips } from '#main/papers/vips.ts';
import { sourcePlace } from '#main/papers/worker-place.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';

type Colour = readonly [number, number, number];
const PAPER: Colour = [244, 243, 240];

/** Paper with so many pixels of another colour on it. */
function page(colour: Colour, pixels: number): Uint8Array {
  const rgba = new Uint8Array(4 * 10_000);
  for (let place = 0; place < 10_000; place++)
    rgba.set([...(place < pixels ? colour : PAPER), 255], place * 4);
  return rgba;
}

test.each([
  ['black ink', [20, 20, 24], 2000],
  ['the noise of a scanner', [180, 195, 170], 2000],
  ['a coloured speck', [220, 30, 30], 30],
] as const)('%s leaves a page grey', (_, colour, pixels) => {
  const grey = greyOfPage(page(colour, pixels));
  expect(grey).toHaveLength(10_000);
  expect(grey?.[9999]).toBeGreaterThan(240);
});

test.each([
  ['a blue signature', [40, 60, 160]],
  ['pale blue ink', [150, 165, 205]],
  ['a red stamp', [205, 60, 70]],
  ['a faded stamp', [235, 180, 180]],
] as const)('%s keeps its colour', (_, colour) => {
  expect(greyOfPage(page(colour, 400))).toBeUndefined();
});

/** One A4 page with a stroke of this colour, as a viewer of PDF draws it. */
function strokePdf(colour: string): Uint8Array<ArrayBuffer> {
  const content = `${colour} RG 3 w 100 100 m 300 160 l S`;
  const text = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj',
    `4 0 obj << /Length ${content.length} >>\nstream\n${content}\nendstream endobj`,
    'trailer << /Root 1 0 R >>',
  ].join('\n');
  return new TextEncoder().encode(text);
}

test('evidence of a grey page has one band; blue and red ink are blue and red in it', async () => {
  const { wasm } = sourcePlace();
  const vips = await openVips(wasm);
  const pdfium = await openPdfium(wasm.pdfium);
  const reader = { read: () => Promise.resolve([]) };
  async function evidenceOf(pdf: Uint8Array) {
    const source = await openPdf(pdfium, vips, pdf);
    const result = await readPage(reader, source, 1, { any: false, withPicture: true });
    source.close();
    if (result.fault !== null || !result.picture) throw new Error('there is no picture');
    return vips.Image.newFromBuffer(result.picture.bytes);
  }
  expect((await evidenceOf(imagePdf([paperPage()]))).bands).toBe(1);
  const strongest = async (colour: string, band: number) => {
    const image = await evidenceOf(strokePdf(colour));
    expect(image.bands).toBe(3);
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((one) => image.extractBand(one).min());
    return [red, green, blue][band] === Math.max(red, green, blue);
  };
  expect(await strongest('0.1 0.2 0.7', 2)).toBe(true);
  expect(await strongest('0.8 0.1 0.1', 0)).toBe(true);
}, 60_000);
