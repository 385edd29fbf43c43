import fc from 'fast-check';
import us from '#shared/domain/keyboards/us.json' with { type: 'json' };
import { documentCodes } from '#tests/helpers/arbitraries.ts';
import { type Stroke, struckBy } from './keyboard.ts';

/** A part of what happens at a keyboard: a scan, or a person typing (`scan: null`). */
export type Struck = { scan: string | null; strokes: Stroke[] };

/** Longer than a machine ever waits between two keys. */
const pauses = fc.integer({ min: 310, max: 600 });
const lineEnds = fc.constantFrom<string[]>([], ['Enter'], ['Tab'], ['Enter', 'ctrl+KeyJ'], ['NumpadEnter']);

/** Struck by a scanner at 1 to 60 ms a key, each gap off by up to a third. */
function byScanner(text: string, scan: string): fc.Arbitrary<Struck> {
  return fc
    .record({
      ends: lineEnds,
      pace: fc.integer({ min: 1, max: 60 }),
      jitter: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
      pause: pauses,
    })
    .map(({ ends, pace, jitter, pause }) => ({
      scan,
      strokes: struckBy(text, ends).map((key, index) => ({
        ...key,
        after: index === 0 ? pause : Math.round(pace + ((jitter[index % 40] ?? 0) * pace) / 3),
      })),
    }));
}

/** Our codes, as scanners send them: bare, with an AIM identifier, or with what somebody once set up. */
export const codeScans = fc
  .record({ code: documentCodes, lead: fc.constantFrom('', ']C0', ']C1', 'A', '*7', 'DOC-') })
  .chain(({ code, lead }) => byScanner(lead + code, code));

/** Our form with wrong check digits. */
export const wrongScans = documentCodes
  .map((code) => code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10))
  .chain((code) => byScanner(code, code));

/** Barcodes of goods, of registered mail, and serial numbers. */
export const foreignScans = fc
  .oneof(
    fc.stringMatching(/^[0-9]{8}$|^[0-9]{13}$/),
    fc.stringMatching(/^E[MA][0-9]{9}TH$/),
    fc.stringMatching(/^[A-Z0-9/-]{20,40}$/),
  )
  .filter((text) => !/EM[0-9]{10}/.test(text))
  .chain((text) => byScanner(text, text));

/** Letters and digits of our codes more often than their share: the likeliest to be taken for a scan. */
const typedCodes = fc.oneof(
  fc.constantFrom(...Object.keys(us)),
  fc.constantFrom('KeyE', 'KeyM', 'Digit6', 'Digit9', 'Digit0'),
);

/**
 * A person at 120 words a minute and faster, who keeps no time as a machine does: of every four keys one is rolled in 30
 * to 60 ms, one comes after the hand has moved, and the other two take what they take.
 */
export function person(words?: fc.Arbitrary<string>): fc.Arbitrary<Struck> {
  const keys = words
    ? words.map((text) => struckBy(text))
    : fc.array(fc.record({ code: typedCodes, shift: fc.boolean() }), { maxLength: 40 });
  const gaps = fc.array(
    fc.tuple(
      fc.integer({ min: 110, max: 180 }),
      fc.integer({ min: 95, max: 180 }),
      fc.integer({ min: 30, max: 60 }),
      fc.integer({ min: 75, max: 180 }),
    ),
    { minLength: 10, maxLength: 10 },
  );
  return fc.tuple(keys, gaps, pauses).map(([struck, hand, pause]) => ({
    scan: null,
    strokes: struck.map((key, index) => ({
      ...key,
      after: index === 0 ? pause : (hand.flat()[index % 40] ?? pause),
    })),
  }));
}
