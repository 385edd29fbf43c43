import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantBy, MOST_TEXT } from '../../../../src-renderer/scanning/devices/scan-text.ts';
import { serialLines } from '../../../../src-renderer/scanning/devices/serial-lines.ts';
import { documentCodes } from '#tests/helpers/arbitraries.ts';

function fed(...chunks: string[]): string[] {
  const scans: string[] = [];
  const lines = serialLines((text) => scans.push(text));
  for (const chunk of chunks) lines.feed(chunk);
  lines.idle();
  return scans;
}

describe('a scanner on a serial line', () => {
  test('is understood however its bytes are cut and its barcodes ended', () => {
    const sent = fc.array(fc.tuple(documentCodes, fc.constantFrom('\r', '\n', '\r\n', '\t', '\u0003')));
    fc.assert(
      fc.property(sent, fc.array(fc.integer({ min: 1, max: 20 })), (barcodes, cuts) => {
        let rest = barcodes.map(([code, end]) => code + end).join('');
        const chunks = cuts.map((cut) => {
          const chunk = rest.slice(0, cut);
          rest = rest.slice(cut);
          return chunk;
        });
        expect(fed(...chunks, rest)).toEqual(barcodes.map(([code]) => code));
      }),
    );
  });

  test('without line ends is cut where nothing more comes', () => {
    expect(fed('EM69000', '12357')).toEqual(['EM6900012357']);
    expect(fed('\u0002EM6900012357\u0003', '\r\n')).toEqual(['EM6900012357']);
  });

  test('that sends no end of it fills no memory', () => {
    expect(fed(...Array.from({ length: 100 }, () => '7'.repeat(100)))).toEqual(['7'.repeat(MOST_TEXT)]);
  });
});

describe('what a scanner sent', () => {
  test.each([
    [']C1EM6900012357\r\n', 'EM6900012357'],
    ['DOC-em6900012357', 'EM6900012357'],
    [']E08850999320014', '8850999320014'],
    ['EM6900012375', 'EM6900012375'],
    ['\0\r\n', null],
  ])('as %j means %s', (sent, meant) => {
    expect(meantBy(sent)).toBe(meant);
  });
});
