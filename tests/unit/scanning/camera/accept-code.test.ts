import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BarcodeReading } from '#shared/barcode/barcode-reader.ts';
import { type DocumentCode, makeDocumentCode } from '#shared/domain/document-code.ts';
import {
  acceptCode,
  AGREE_WITHIN_MS,
  codesAmong,
  LEFT_AFTER_MS,
  NOTHING_WATCHED,
  type SeenCode,
} from '../../../../src-renderer/scanning/camera/accept-code.ts';

const codeOf = (runningNumber: number) => makeDocumentCode({ buddhistYear: 2569, runningNumber });
const [A, B, C] = [codeOf(1), codeOf(2), codeOf(3)];

type Frame = { at: number; seen: readonly SeenCode[] };
type Told = { at: number; code: DocumentCode };

function tellAll(frames: readonly Frame[]): Told[] {
  const told: Told[] = [];
  let watched = NOTHING_WATCHED;
  for (const { at, seen } of frames) {
    const answer = acceptCode(watched, at, seen);
    watched = answer.watched;
    if (answer.accepted !== null) told.push({ at, code: answer.accepted });
  }
  return told;
}

const sure = (code: DocumentCode): SeenCode => ({ code, isConfident: true });
const unsure = (code: DocumentCode): SeenCode => ({ code, isConfident: false });
const frame = (at: number, ...seen: SeenCode[]): Frame => ({ at, seen });

const anyFrames = fc
  .array(
    fc.record({
      after: fc.oneof(fc.integer({ min: 10, max: 120 }), fc.integer({ min: 10, max: 2_000 })),
      seen: fc.array(fc.record({ code: fc.constantFrom(A, B, C), isConfident: fc.boolean() }), {
        maxLength: 3,
      }),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(({ after, seen }): Frame => ({ at: (at += after), seen }));
  });

describe('whatever the camera sees', () => {
  const holds = (rule: (frames: Frame[], told: Told[]) => void) =>
    fc.assert(
      fc.property(anyFrames, (frames) => rule(frames, tellAll(frames))),
      { numRuns: 1_000 },
    );

  test('a code is told in a frame that holds it, sure or as another frame before it said', () => {
    holds((frames, told) => {
      for (const { at, code } of told) {
        const reads = frames.filter(({ seen }) => seen.some((one) => one.code === code));
        const now = reads.find((one) => one.at === at);
        expect(now).toBeDefined();
        const isSure = now?.seen.some((one) => one.code === code && one.isConfident);
        const agreeing = reads.some((one) => one.at < at && at - one.at <= AGREE_WITHIN_MS);
        expect(isSure || agreeing).toBe(true);
      }
    });
  });

  test('a code that stays is told once: in between it was missed in frame after frame', () => {
    holds((frames, told) => {
      for (const code of [A, B, C]) {
        const times = told.filter((one) => one.code === code).map(({ at }) => at);
        for (const [index, at] of times.entries()) {
          const before = times[index - 1];
          if (before === undefined) continue;
          expect(longestAbsence(frames, code, before, at)).toBeGreaterThanOrEqual(LEFT_AFTER_MS);
        }
      }
    });
  });

  test('of two that come together none is told', () => {
    holds((frames, told) => {
      for (const { at, code } of told) {
        const beside = frames.find((one) => one.at === at)?.seen.filter((one) => one.code !== code) ?? [];
        for (const other of beside)
          expect(told.some((one) => one.code === other.code && one.at < at)).toBe(true);
      }
    });
  });

  test('one that lies there alone, surely read, is told at once', () => {
    fc.assert(
      fc.property(anyFrames, fc.integer({ min: 0, max: 100 }), (frames, gap) => {
        const end = frames.at(-1)?.at ?? 0;
        const empty = [frame(end + 1), frame(end + 1 + LEFT_AFTER_MS)];
        const at = end + 2 + LEFT_AFTER_MS + gap;
        expect(tellAll([...frames, ...empty, frame(at, sure(A))])).toContainEqual({ at, code: A });
      }),
    );
  });
});

/** The longest time within which every frame was without the code, from the first to the last of those frames. */
function longestAbsence(frames: readonly Frame[], code: DocumentCode, from: number, to: number): number {
  let longest = 0;
  let since: number | null = null;
  for (const { at, seen } of frames.filter((one) => one.at > from && one.at <= to)) {
    const isThere = seen.some((one) => one.code === code);
    if (isThere) since = null;
    else longest = Math.max(longest, at - (since ??= at));
  }
  return longest;
}

describe('one by one', () => {
  test('a sure code is told by its first frame, and not again', () => {
    const frames = [100, 133, 166, 5_000, 9_000].map((at) => frame(at, sure(A)));
    expect(tellAll(frames)).toEqual([{ at: 100, code: A }]);
  });

  test('an unsure code needs another frame that agrees', () => {
    expect(tellAll([frame(100, unsure(A))])).toEqual([]);
    expect(tellAll([frame(100, unsure(A), unsure(A))])).toEqual([]);
    expect(tellAll([frame(100, unsure(A)), frame(133), frame(166, unsure(A))])).toHaveLength(1);
    expect(tellAll([frame(100, unsure(A)), frame(1_101, unsure(A))])).toEqual([]);
  });

  test('an unsure code that another one contradicted begins anew', () => {
    expect(tellAll([frame(100, unsure(A)), frame(133, unsure(B)), frame(166, unsure(A))])).toEqual([]);
  });

  test('the next form laid on top is told, and the one below stays silent', () => {
    const told = tellAll([frame(0, sure(A)), frame(500, sure(A), sure(B)), frame(700, sure(A))]);
    expect(told.map(({ code }) => code)).toEqual([A, B]);
  });

  test('a form that was taken away and laid down again is told again', () => {
    const away = [33, 600, 1_233].map((at) => frame(at));
    expect(tellAll([frame(0, sure(A)), ...away, frame(1_300, sure(A))])).toHaveLength(2);
  });

  test('a camera that rested in between tells nothing again', () => {
    expect(tellAll([frame(0, sure(A)), frame(600_000, sure(A))])).toHaveLength(1);
  });
});

describe('among the readings of a frame', () => {
  const reading = (part: Partial<BarcodeReading>): BarcodeReading => ({
    text: A,
    format: 'Code128',
    code: null,
    corners: [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ],
    engine: 'zxing-wasm',
    isConfident: true,
    ...part,
  });

  test('only Code 128 with our check digits counts, and without the reader’s word for it never as sure', () => {
    expect(codesAmong([reading({ code: A })])).toEqual([sure(A)]);
    expect(codesAmong([reading({ isConfident: false })])).toEqual([unsure(A)]);
    expect(codesAmong([reading({})])).toEqual([unsure(A)]);
    expect(codesAmong([reading({ format: 'QRCode' })])).toEqual([]);
    expect(codesAmong([reading({ text: 'EM6900012358' }), reading({ text: '8850999320014' })])).toEqual([]);
  });
});
