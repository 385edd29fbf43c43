import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { openQuagga } from '#shared/barcode/engines/quagga2.ts';
import { uprightAngle } from '#shared/barcode/geometry.ts';
import { turnedImage } from '#shared/barcode/resample.ts';
import { drawBarcode } from '#tests/helpers/barcode-pixels.ts';

const picture = drawBarcode('EM6900012357', { modulePx: 3, height: 120, quiet: 30 });

it('quagga2 reads raw pixels and leaves no trace: no window, no sharp', async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  const quagga = await openQuagga();
  expect(quagga(picture, 'medium').map((one) => one.text)).toEqual(['EM6900012357']);
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
  // its compiled generators keep their runtime there
  expect(added.filter((name) => name !== 'regeneratorRuntime')).toEqual([]);
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  expect(loaded.filter((path) => /node_modules.(sharp|ndarray-pixels)/.test(path))).toEqual([]);
});

it.each([0, 90, 180, -90])('tells which way up a code is that is turned by %i degrees', async (degrees) => {
  const quagga = await openQuagga();
  const [found] = quagga(turnedImage(picture, degrees).image, 'medium');
  const left = found ? uprightAngle(found.corners) + degrees : Number.NaN;
  expect(Math.abs(left - 360 * Math.round(left / 360))).toBeLessThan(8);
});

it('several readers in turn do not mix, although the library keeps one locator for all', async () => {
  const [one, other] = [await openQuagga(), await openQuagga()];
  const second = drawBarcode('EM6900012454', { modulePx: 3, height: 90, quiet: 40 });
  for (let round = 0; round < 3; round++) {
    expect(one(picture, 'medium').map(({ text }) => text)).toEqual(['EM6900012357']);
    expect(other(second, 'medium').map(({ text }) => text)).toEqual(['EM6900012454']);
  }
});
