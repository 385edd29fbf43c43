import { expect, it } from 'vitest';
import type { Sighting } from '#shared/barcode/engines/engine.ts';
import { createTally } from '#shared/barcode/tally.ts';

const OURS = 'EM6900012357';
const here = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 20 },
  { x: 0, y: 20 },
] as const;

function sighting(text: string, more: Partial<Sighting> = {}): Sighting {
  return { text, format: 'Code128', corners: here, engine: 'zxing-wasm', lines: 1, ...more };
}

function tallied(any: boolean, ...looks: [name: string, isPlain: boolean, ...sightings: Sighting[]][]) {
  const tally = createTally(any);
  for (const [name, isPlain, ...sightings] of looks) tally.add({ name, isPlain, sightings });
  return {
    isSettled: tally.isSettled(),
    readings: tally.readings().map((one) => [one.text, one.code, one.isConfident]),
  };
}

it('the word of a plain look is taken', () => {
  expect(tallied(false, ['as is', true, sighting(OURS)])).toEqual({
    isSettled: true,
    readings: [[OURS, OURS, true]],
  });
});

it('the word of one other look is kept as doubtful, without a code', () => {
  expect(tallied(false, ['turned', false, sighting(OURS)])).toEqual({
    isSettled: false,
    readings: [[OURS, null, false]],
  });
});

it('two looks that agree are believed; the same look twice is one look', () => {
  expect(tallied(false, ['a', false, sighting(OURS)], ['b', false, sighting(OURS)]).isSettled).toBe(true);
  expect(tallied(false, ['a', false, sighting(OURS)], ['a', false, sighting(OURS)]).isSettled).toBe(false);
});

it('quagga2 is never believed alone', () => {
  const seen = sighting('4711', { engine: 'quagga2', lines: 1 });
  expect(tallied(true, ['quagga', false, seen])).toEqual({ isSettled: false, readings: [] });
});

it('what contradicts another reading in the same place as loudly is not believed', () => {
  const looks = ['EM6900012357', 'EM6900012454'].flatMap((text) => [
    [`${text} a`, false, sighting(text)] as [string, boolean, Sighting],
    [`${text} b`, false, sighting(text)] as [string, boolean, Sighting],
  ]);
  expect(tallied(false, ...looks).readings.map(([, code]) => code)).toEqual([null, null]);
});

it('a clearly read barcode of another system is told and settles nothing, unless any will do', () => {
  const look: [string, boolean, Sighting] = ['as is', true, sighting('PARCEL 17')];
  expect(tallied(false, look)).toEqual({ isSettled: false, readings: [['PARCEL 17', null, true]] });
  expect(tallied(true, look).isSettled).toBe(true);
});
