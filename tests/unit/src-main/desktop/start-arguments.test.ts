import { expect, test } from 'vitest';
import { parseStartArguments } from '#main/desktop/start-arguments.ts';

const parse = (...words: string[]) => parseStartArguments(['electron', '.', ...words], '/here');

test('without arguments the remembered place is used', () => {
  expect(parse('--no-sandbox')).toEqual({ data: undefined, demo: false });
});

test('--data names a folder, relative to where the program was started', () => {
  expect(parse('--data', 'registry').data).toBe('/here/registry');
  expect(parse('--data=/srv/registry').data).toBe('/srv/registry');
});

test('--data without a folder is not the next switch', () => {
  expect(parse('--data', '--demo')).toEqual({ data: undefined, demo: true });
});
