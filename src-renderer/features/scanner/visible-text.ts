const FIRST_PICTURE = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';
/** As much of a text as there is room for. */
const LONGEST = 120;

/** A text that may hold anything, as it can be shown: control characters as their Unicode pictures, cut where too long. */
export function visibleText(text: string): string {
  const shown = Array.from(text.slice(0, LONGEST), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === DELETE) return DELETE_PICTURE;
    return code < 0x20 ? String.fromCodePoint(FIRST_PICTURE + code) : character;
  });
  return shown.join('') + (text.length > LONGEST ? '…' : '');
}
