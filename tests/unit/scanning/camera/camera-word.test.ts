import { describe, expect, test } from 'vitest';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { type FrameSigns, NOT_SPOKEN, speak } from '../../../../src-renderer/scanning/camera/camera-word.ts';

const CODE = makeDocumentCode({ buddhistYear: 2569, runningNumber: 123 });
const DAMAGED = 'EM6900012358';
const FOREIGN = 'ABC-12345';
const EMPTY = { texts: [], told: null, isUnsure: false, isSeveral: false, brightness: 120 };

/** The words after frames at these times. */
function words(frames: readonly (Partial<FrameSigns> & { at: number })[]): string[] {
  let spoken = NOT_SPOKEN;
  return frames.map((frame) => {
    spoken = speak(spoken, { ...EMPTY, ...frame });
    return spoken.word.kind;
  });
}

describe('the word below the picture', () => {
  test('says what the frame holds', () => {
    expect(words([{ at: 0 }])).toEqual(['looking']);
    expect(words([{ at: 0, texts: [CODE], told: CODE }])).toEqual(['read']);
    expect(words([{ at: 0, texts: [CODE], isUnsure: true }])).toEqual(['unsure']);
    expect(words([{ at: 0, texts: [DAMAGED] }])).toEqual(['check-digits']);
    expect(words([{ at: 0, texts: [FOREIGN] }])).toEqual(['foreign']);
    expect(words([{ at: 0, texts: [CODE, DAMAGED], isUnsure: true, isSeveral: true }])).toEqual(['several']);
  });

  test('stays long enough to be read, unless something more telling comes', () => {
    expect(
      words([
        { at: 0, texts: [FOREIGN] },
        { at: 33 },
        { at: 900 },
        { at: 950, texts: [CODE], told: CODE },
        { at: 983, texts: [FOREIGN] },
        { at: 2_000, texts: [FOREIGN] },
      ]),
    ).toEqual(['foreign', 'foreign', 'foreign', 'read', 'read', 'foreign']);
  });

  test('says after a while what may help', () => {
    const dark = { brightness: 5 };
    expect(
      words([
        { at: 0, ...dark },
        { at: 1_000, ...dark },
        { at: 1_600, ...dark },
      ]),
    ).toEqual(['looking', 'looking', 'dark']);
    expect(words([{ at: 0 }, { at: 6_900 }, { at: 7_100 }, { at: 7_200, texts: [FOREIGN] }])).toEqual([
      'looking',
      'looking',
      'far',
      'foreign',
    ]);
  });
});
