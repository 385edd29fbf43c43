import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBars } from '#shared/barcode/bar-finder.ts';
import { flatFielded } from '#shared/barcode/flat-field.ts';
import { greyFromRgba } from '#shared/barcode/grey-image.ts';
import { stretched, unblurred } from '#shared/barcode/restore.ts';
import { reduced, turnedImage } from '#shared/barcode/resample.ts';
import { drawBarcode } from '#tests/helpers/barcode-pixels.ts';

it('greys are weighed as the eye does, and what is see-through is paper', () => {
  const pixels = [255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0];
  const { data } = greyFromRgba({ width: 4, height: 1, data: pixels });
  expect([...data]).toEqual([255, 0, 76, 255]);
});

it('a shadow over a code leaves the flat-fielded picture as it was', () => {
  const sharp = drawBarcode('EM6900012357', { modulePx: 3, height: 90 });
  const shaded = {
    ...sharp,
    data: sharp.data.map((light, at) => light * (at % sharp.width > sharp.width / 2 ? 0.3 : 1)),
  };
  const [one, other] = [flatFielded(sharp, 15).data, flatFielded(shaded, 15).data];
  const differ = one.filter((light, at) => light > 128 !== (other[at] ?? 0) > 128);
  expect(differ.length / one.length).toBeLessThan(0.02);
});

it('a picture that was turned or reduced knows the way back', () => {
  const image = drawBarcode('EM6900012357');
  const places = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 100 }) });
  fc.assert(
    fc.property(
      fc.integer({ min: -180, max: 180 }),
      fc.constantFrom(1, 2),
      places,
      (degrees, scale, place) => {
        const turned = turnedImage(image, degrees, scale);
        const middle = turned.back({ x: (turned.image.width - 1) / 2, y: (turned.image.height - 1) / 2 });
        expect(middle.x).toBeCloseTo((image.width - 1) / 2);
        expect(middle.y).toBeCloseTo((image.height - 1) / 2);
        const right = turned.back({ x: place.x + 10 * scale, y: place.y });
        const here = turned.back(place);
        expect(Math.hypot(right.x - here.x, right.y - here.y)).toBeCloseTo(10);
      },
    ),
  );
  expect(reduced(image, 3).back({ x: 4, y: 5 })).toEqual({ x: 13, y: 16 });
});

it('bars are found where they are, with their slant', () => {
  fc.assert(
    fc.property(fc.integer({ min: -85, max: 85 }), (degrees) => {
      const { image } = turnedImage(
        drawBarcode('EM6900012357', { modulePx: 3, height: 100, quiet: 30 }),
        degrees,
      );
      const [field] = findBars(flatFielded(image, 15), 3);
      const slant = ((field?.angle ?? Number.NaN) * 180) / Math.PI - degrees;
      expect(Math.abs(slant - 180 * Math.round(slant / 180))).toBeLessThan(1.5);
      expect(Math.abs((field?.middle.x ?? 0) - image.width / 2)).toBeLessThan(10);
      expect(Math.abs((field?.middle.y ?? 0) - image.height / 2)).toBeLessThan(10);
    }),
    { numRuns: 20 },
  );
});

it('a blur that is taken back brings narrow bars back', () => {
  // bars of one to three modules, five samples a module, blurred by nine tenths of a module
  const BLUR = 4.5;
  const modules = '000000101100111010001101000000';
  const bars = Float32Array.from({ length: modules.length * 5 }, (_, at) =>
    Number(modules[Math.floor(at / 5)]),
  );
  const seen = bars.map((_, at) => {
    const weights = Array.from(
      bars,
      (bar, other) => [Math.exp(-((at - other) ** 2) / (2 * BLUR ** 2)), bar] as const,
    );
    return weights.reduce((sum, [w, bar]) => sum + w * bar, 0) / weights.reduce((sum, [w]) => sum + w, 0);
  });
  const read = (row: Float32Array) =>
    Array.from(modules, (_, at) => ((row[at * 5 + 2] ?? 0) > 0.5 ? '1' : '0')).join('');
  expect(read(seen)).not.toBe(modules);
  expect(read(unblurred(seen, BLUR))).toBe(modules);
});

it('light and contrast that change along the bars are evened out', () => {
  const bars = Float32Array.from(
    { length: 300 },
    (_, at) => (Math.floor(at / 6) % 2) * (20 + at / 3) + at / 2,
  );
  const even = stretched(bars, 30);
  expect(even.slice(40, 260).every((light) => light < 0.4 || light > 0.6)).toBe(true);
});
