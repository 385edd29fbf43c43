import * as fc from 'fast-check';
import { makeDocumentCode } from '#shared/domain/document-code.ts';

/** Any document code that can be printed. */
export const documentCodes = fc
  .record({
    buddhistYear: fc.integer({ min: 2500, max: 2599 }),
    runningNumber: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(makeDocumentCode);

/** Any text at all: every code point as likely, control characters and halves of surrogate pairs among them. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCodePoint(code)),
  ),
});

/** Text of Thai letters and marks in any order, legal or not, with what else reaches a form field mixed in. */
export const roughThaiText = fc.string({
  unit: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
    },
    { weight: 4, arbitrary: fc.constantFrom('ํ', 'า', 'ำ', '่', '้', 'ิ', 'ุ', 'ู', 'ฺ', 'เ', '์') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('\u200b', '\u202e', '\ufeff', '\t', '\n', ' ', '\u00a0', '\u0000', '\ud800'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('a', 'B', 'é', 'e\u0301', '\u0323', '\u0334', '1', '-', '.', '😀'),
    },
  ),
  maxLength: 24,
});

const CONSONANTS = Array.from('กขคงจฉชซญฐณดตถทธนบปผพฟภมยรลวศสหอ');
const syllable = fc
  .record({
    lead: fc.constantFrom('', '', '', 'เ', 'แ', 'โ', 'ไ', 'ใ'),
    initial: fc.constantFrom(...CONSONANTS),
    vowel: fc.constantFrom('', 'ะ', 'ั', 'า', 'ำ', 'ิ', 'ี', 'ึ', 'ื', 'ุ', 'ู', '็'),
    tone: fc.constantFrom('', '', '', '่', '้', '๊', '๋'),
    final: fc.constantFrom('', ...CONSONANTS),
    silent: fc.constantFrom('', '', '', '', 'น์', 'ย์', 'ธิ์'),
  })
  .map(({ lead, initial, vowel, tone, final, silent }) => {
    const above = vowel === 'ะ' || vowel === 'า' || vowel === 'ำ' ? tone + vowel : vowel + tone;
    return lead + initial + above + final + silent;
  });

/** Names as they could stand on a form: one to four well-formed syllables. */
export const thaiNames = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
