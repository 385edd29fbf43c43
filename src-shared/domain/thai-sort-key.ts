import { normaliseThai } from './thai-text.ts';

/** Lower than any weight, so that a shorter word stands before a longer one. */
const LEVEL = '\u0001';
/** The second-level weight of a letter that carries no mark. */
const PLAIN = ' ';
/** Ascending weight of the marks that count only between otherwise equal words, as CLDR orders them. */
const MARKS = '\u0e4e\u0e4c\u0e47\u0e48\u0e49\u0e4a\u0e4b';

/** Letters whose place in the dictionary is not that of their code: ๅ is า, nikhahit precedes ะ, phinthu ends the vowels. */
const PLACES: Readonly<Record<string, string>> = {
  '\u0e45': '\u0e32',
  '\u0e4d': '\u0e2f',
  '\u0e3a': '\u0e46',
};

/** Anything outside the plane both SQLite and JavaScript order alike, spelled out so that they do. */
function spellOut(text: string): string {
  return text.replace(
    /[\0\ud7ff-\uffff]/g,
    (unit) => `\ud7ff${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function primaryWeight(character: string): string {
  if (/[๐-๙]/.test(character)) return String(character.charCodeAt(0) - 0x0e50);
  return PLACES[character] ?? spellOut(character);
}

/**
 * A key whose plain comparison, by code unit or by UTF-8 byte (SQLite BINARY, PostgreSQL "C"), gives the order of the
 * Royal Institute's dictionary: เ แ โ ใ ไ count behind their consonant; tone and other marks decide only between words
 * otherwise equal; digits (Thai as Arabic) stand before Latin (either case), Latin before Thai; spaces, punctuation,
 * symbols, ฯ and ๆ count only when all else is equal. The text itself ends the key, so two texts never share one.
 */
export function thaiSortKey(text: string): string {
  const letters = normaliseThai(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/([เ-ไ])([ก-ฮ])/g, '$2$1')
    .replace(/[\p{P}\p{S}\p{Z}\u0e2f\u0e46]/gu, '');
  let first = '';
  let second = '';
  for (const character of letters) {
    const mark = MARKS.indexOf(character);
    if (mark >= 0) second += String(mark + 1);
    else if (/\p{Mn}/u.test(character) && !/[\u0e00-\u0e7f]/.test(character)) second += spellOut(character);
    else {
      first += primaryWeight(character);
      second += PLAIN;
    }
  }
  // Equal first levels have equally many plain weights, the lowest: the last ones decide nothing.
  return first + LEVEL + second.trimEnd() + LEVEL + spellOut(text);
}
