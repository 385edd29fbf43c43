/** Control, bidirectional, zero-width and other invisible characters, line separators, and halves of a surrogate pair. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** The same without what separates lines and words, which becomes a space instead of vanishing. */
const INVISIBLE = /(?![\t-\r\u0085\u2028\u2029])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const WHITE_SPACE = /[\s\u0085]+/g;

const NIKHAHIT = '\u0e4d';
/** Vowels above and below, tones and the other marks that stand on a consonant. */
const MARK = '[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]';
const MARK_RUN = new RegExp(`${MARK}+`, 'g');
/** ำ, or า after nikhahit, with the marks before it and those typed after it, repeated or not. */
const SARA_AM_CELL = new RegExp(
  `(?<!${MARK})${MARK}*(?:(?:\\u0e33|(?<=\\u0e4d${MARK}*)\\u0e32)${MARK}*)+`,
  'g',
);
const MARK_ON_NOTHING = new RegExp(`(^|[ .()-])${MARK}`);

/** The order WTT 2.0 asks for within one cell: vowel, nikhahit, then tone or cancelling mark. */
function rank(mark: string): number {
  if (mark === NIKHAHIT) return 1;
  return mark >= '\u0e48' && mark <= '\u0e4e' ? 2 : 0;
}

/** One cell's marks in order, each once in a row. */
function orderMarks(marks: string): string {
  const ordered = [...marks].toSorted((a, b) => rank(a) - rank(b));
  return ordered.filter((mark, index) => mark !== ordered[index - 1]).join('');
}

function composeSaraAm(cell: string): string {
  return orderMarks(cell.replace(/[\u0e4d\u0e32\u0e33]/g, '')) + '\u0e33';
}

function orderCells(text: string): string {
  return text
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(SARA_AM_CELL, composeSaraAm)
    .replace(MARK_RUN, orderMarks)
    .normalize('NFC');
}

/**
 * Text as it enters the registry (libraries.md, "Thai text"): invisible characters gone, every run of white space one
 * space, none at the ends; เเ is แ; nikhahit and า are ำ, with the tone before it; a tone stands after the upper or
 * lower vowel; no mark twice. Unicode NFC, which does none of this, never NFKC, which takes ำ apart. Idempotent.
 */
export function normaliseThai(text: string): string {
  let before = text.replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim().normalize('NFC');
  let after = orderCells(before);
  // Once is enough for Thai alone; a Latin accent between Thai marks lets NFC bring two of them together again.
  while (after !== before) {
    before = after;
    after = orderCells(before);
  }
  return after;
}

/**
 * Whether a normalised text can be a Thai name or title: Thai letters with their marks, spaces, hyphens, dots and
 * parentheses only, at least one consonant, and no mark that stands on nothing (2555 annex 2 no. 1.1).
 */
export function isThaiName(text: string): boolean {
  const onlyNameCharacters = /^[\u0e01-\u0e3a\u0e40-\u0e4e .()-]+$/.test(text);
  return onlyNameCharacters && /[\u0e01-\u0e2e]/.test(text) && !MARK_ON_NOTHING.test(text);
}

/** Whether a text carries characters nobody sees: control (tab and line ends too), bidirectional, zero-width. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text);
}
