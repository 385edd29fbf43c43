import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankImage, type GreyImage } from '#shared/barcode/grey-image.ts';
import { uprightAngle } from '#shared/barcode/geometry.ts';
import { turnedImage } from '#shared/barcode/resample.ts';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { barcodeReader } from '#tests/helpers/barcode-reader.ts';
import { drawBarcode } from '#tests/helpers/barcode-pixels.ts';

const efforts = ['glance', 'frame', 'page', 'photo'] as const;
const effort = fc.constantFrom(...efforts);
const documentCode = fc
  .record({
    buddhistYear: fc.integer({ min: 2560, max: 2599 }),
    runningNumber: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(makeDocumentCode);

/** Every look of the strategy may be taken at a picture without a code of ours: slow on a busy machine. */
const PATIENCE = 120_000;

describe('a code of ours', () => {
  it.each(efforts)('is read: %s', async (how) => {
    const reader = await barcodeReader();
    const found = await reader.read(drawBarcode('EM6900012357'), { effort: how });
    expect(found).toMatchObject([
      { text: 'EM6900012357', format: 'Code128', code: 'EM6900012357', isConfident: true },
    ]);
  });

  it(
    'is read at any rotation, and tells how to set the page upright',
    async () => {
      const reader = await barcodeReader();
      const degrees = fc.integer({ min: -180, max: 180 });
      await fc.assert(
        fc.asyncProperty(
          documentCode,
          degrees,
          fc.constantFrom(2, 3),
          effort,
          async (code, turn, modulePx, how) => {
            const { image } = turnedImage(
              drawBarcode(code, { modulePx, height: 40 * modulePx, quiet: 20 }),
              turn,
            );
            const found = await reader.read(image, { effort: how });
            expect(found.map((one) => one.code)).toEqual([code]);
            const left = found[0] ? uprightAngle(found[0].corners) + turn : Number.NaN;
            expect(Math.abs(left - 360 * Math.round(left / 360))).toBeLessThan(3);
          },
        ),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );

  it(
    'is none when its check digits are wrong',
    async () => {
      const reader = await barcodeReader();
      const wrong = fc
        .tuple(documentCode, fc.integer({ min: 1, max: 96 }))
        .map(
          ([code, off]) =>
            code.slice(0, 10) + String(((Number(code.slice(10)) + off) % 97) + 1).padStart(2, '0'),
        )
        .filter((text) => Number(text.slice(2)) % 97 !== 1);
      await fc.assert(
        fc.asyncProperty(wrong, effort, fc.boolean(), async (text, how, any) => {
          const found = await reader.read(drawBarcode(text), { effort: how, any });
          expect(found.map((one) => [one.text, one.code])).toEqual([[text, null]]);
        }),
        { numRuns: 8 },
      );
    },
    PATIENCE,
  );
});

describe('what is not ours', () => {
  it.each([
    ['4006381333931', 'EAN13', 'EAN13'],
    ['COURT-1', 'CODE39', 'Code39'],
    ['PARCEL 17', 'CODE128', 'Code128'],
  ])('%s is named and never a code', { timeout: PATIENCE }, async (text, format, symbology) => {
    const reader = await barcodeReader();
    for (const how of ['page', 'photo'] as const) {
      const found = await reader.read(drawBarcode(text, { format }), { effort: how });
      expect(found.map((one) => [one.text, one.format, one.code])).toEqual([[text, symbology, null]]);
    }
  });

  it('is named by a longer look at a frame, and never by a glance', async () => {
    const reader = await barcodeReader();
    const image = drawBarcode('4006381333931', { format: 'EAN13', modulePx: 3, quiet: 30 });
    expect(await reader.read(image, { effort: 'glance' })).toEqual([]);
    expect(await reader.read(image, { effort: 'frame' })).toMatchObject([
      { text: '4006381333931', format: 'EAN13', code: null },
    ]);
  });

  it('a Code 128 of any system is read when any is asked for', async () => {
    const reader = await barcodeReader();
    for (const how of efforts) {
      const found = await reader.read(drawBarcode('PARCEL 17'), { effort: how, any: true });
      expect(found).toMatchObject([{ text: 'PARCEL 17', code: null, isConfident: true }]);
    }
  });

  it(
    'noise is nothing',
    async () => {
      const reader = await barcodeReader();
      const noise = fc.uint8ClampedArray({ minLength: 160 * 120, maxLength: 160 * 120 });
      await fc.assert(
        fc.asyncProperty(noise, effort, fc.boolean(), async (data, how, any) => {
          expect(await reader.read({ width: 160, height: 120, data }, { effort: how, any })).toEqual([]);
        }),
        { numRuns: 10 },
      );
    },
    PATIENCE,
  );
});

describe('odd pictures', () => {
  it.each([
    [0, 0],
    [1, 1],
    [1, 900],
    [900, 1],
    [7, 7],
    [33, 40],
  ])('%i × %i pixels hold nothing and break nothing', { timeout: PATIENCE }, async (width, height) => {
    const reader = await barcodeReader();
    for (const how of efforts)
      expect(await reader.read(blankImage(width, height), { effort: how, any: true })).toEqual([]);
  });

  it('100 megapixels are read, at a reduced size', { timeout: PATIENCE }, async () => {
    const reader = await barcodeReader();
    const found = await reader.read(
      placed(drawBarcode('EM6900012357', { modulePx: 20, height: 600 }), 10_000),
      {
        effort: 'page',
      },
    );
    expect(found.map((one) => one.code)).toEqual(['EM6900012357']);
  });

  it('reading stops when it is called off', async () => {
    const reader = await barcodeReader();
    const called = reader.read(blankImage(300, 300), {
      effort: 'photo',
      signal: AbortSignal.abort('enough'),
    });
    await expect(called).rejects.toBe('enough');
  });
});

/** A small picture in the middle of a large white one. */
function placed(small: GreyImage, side: number): GreyImage {
  const large = blankImage(side, side);
  const left = Math.floor((side - small.width) / 2);
  const top = Math.floor((side - small.height) / 2);
  for (let y = 0; y < small.height; y++)
    large.data.set(small.data.subarray(y * small.width, (y + 1) * small.width), (top + y) * side + left);
  return large;
}
