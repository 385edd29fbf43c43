import { readScan } from '#shared/domain/scan-decode.ts';

/** Of a longer barcode the beginning is enough to tell which it is: ours have twelve characters. */
export const MOST_TEXT = 1000;

/**
 * What a scanner that sends whole texts meant by one: ours without the AIM identifier or whatever it was set to send
 * before every barcode; null where nothing is left.
 */
export function meantBy(sent: string): string | null {
  const text = sent.slice(0, MOST_TEXT).replace(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '');
  const ending = /EM[0-9]{10}$/i.exec(text)?.[0];
  if (ending && readScan({ text: ending }).ok) return ending.toUpperCase();
  return text.replace(/^\][A-Za-z][0-9A-Za-z]/, '') || null;
}

/** Puts the parts of barcodes together that arrive in pieces, and keeps no more than the beginning of a long one. */
export class ScanParts {
  #text = '';

  add(part: string): void {
    this.#text += part.slice(0, MOST_TEXT - this.#text.length);
  }

  /** The whole, and a new beginning. */
  take(): string | null {
    const meant = meantBy(this.#text);
    this.#text = '';
    return meant;
  }
}
