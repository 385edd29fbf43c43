import { expect, it } from 'vitest';
import { barcodeReader } from '#tests/helpers/barcode-reader.ts';
import { drawBarcode } from '#tests/helpers/barcode-pixels.ts';

const efforts = ['frame', 'page', 'photo'] as const;

it.each(efforts)('reads a clean code: %s', async (effort) => {
  const reader = await barcodeReader();
  const [reading, ...more] = await reader.read(drawBarcode('EM6900012357'), { effort });
  expect(more).toEqual([]);
  expect(reading).toMatchObject({
    text: 'EM6900012357',
    format: 'Code128',
    code: 'EM6900012357',
    isConfident: true,
  });
});

it.each(efforts)('never takes a code whose check digits are wrong for one of ours: %s', async (effort) => {
  const reader = await barcodeReader();
  const found = await reader.read(drawBarcode('EM6900012358'), { effort });
  expect(found.map((one) => [one.text, one.code])).toEqual([['EM6900012358', null]]);
});

it('flags the barcodes of other systems', async () => {
  const reader = await barcodeReader();
  for (const [text, format, symbology] of [
    ['4006381333931', 'EAN13', 'EAN13'],
    ['COURT-1', 'CODE39', 'Code39'],
    ['PARCEL 17', 'CODE128', 'Code128'],
  ] as const) {
    const found = await reader.read(drawBarcode(text, { format }), { effort: 'page' });
    expect(found.map((one) => [one.text, one.format, one.code])).toEqual([[text, symbology, null]]);
  }
});
