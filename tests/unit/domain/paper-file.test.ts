import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERROR_CATALOGUE } from '#shared/contract/errors.ts';
import {
  nextPaperFileState,
  PAPER_FAULTS,
  PAPER_FILE_STATES,
  paperKindOf,
} from '#shared/domain/paper-file.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['%PDF-1.7\n', 'pdf'],
  ['\xef\xbb\xbf\n%PDF-1.4', 'pdf'],
  ['II*\0\x08\0\0\0', 'tiff'],
  ['MM\0*\0\0\0\x08', 'tiff'],
  ['MM\0+\0\x08\0\0', 'tiff'],
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['PK\x03\x04', undefined],
  ['GIF89a', undefined],
  ['<svg xmlns', undefined],
  ['\xff\xd8', undefined],
  ['', undefined],
  [`${' '.repeat(1024)}%PDF-1.4`, undefined],
])('what a file is stands in its first bytes: %j', (head, kind) => {
  expect(paperKindOf(bytes(head))).toBe(kind);
});

test('any bytes at all are one kind or none, and nothing throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (head) => {
      expect(['pdf', 'tiff', 'jpeg', 'png', undefined]).toContain(paperKindOf(head));
    }),
  );
});

test('a file that was read is done with; one that was not can be taken up, and one that is read is not begun twice', () => {
  for (const event of ['start', 'finish', 'fail', 'cancel', 'retry'] as const)
    expect(nextPaperFileState('done', event)).toBeUndefined();
  for (const state of PAPER_FILE_STATES) {
    const isOver = state === 'failed' || state === 'cancelled';
    expect(nextPaperFileState(state, 'retry')).toBe(isOver ? 'waiting' : undefined);
    expect(nextPaperFileState(state, 'finish')).toBe(state === 'reading' ? 'done' : undefined);
  }
});

test('every fault of a file is a refusal with a sentence', () => {
  for (const fault of PAPER_FAULTS) expect(ERROR_CATALOGUE).toHaveProperty(fault);
});
