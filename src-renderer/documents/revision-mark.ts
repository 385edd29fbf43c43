import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { paperText } from './paper-text.ts';

/**
 * What a corrected paper says beside its barcode, and the confirmer's screen asks for in the same words: the barcode is
 * that of the paper before, so nothing else tells the two apart. Null for a paper that was never corrected.
 */
export function revisionMark(revision: number): string | null {
  if (revision <= 1) return null;
  return paperText.revision.replace('{{times}}', toThaiDigits(String(revision - 1)));
}
