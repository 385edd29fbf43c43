const THAI_ZERO = 0x0e50;

/** The same text with 0–9 written ๐–๙, as official letters write them (Rules on Office Work 2526, annex on letter forms). */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** The same text with ๐–๙ written 0–9, so that what a person typed can be computed with. Other characters stay. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}
