import { formatDocumentCode, parseDocumentCode } from '#shared/domain/document-code.ts';

/** A document code as it stands below its barcode (`EM69 000123 57`); any other text as it is. */
export function printedCode(text: string): string {
  const parsed = parseDocumentCode(text);
  return parsed.ok ? formatDocumentCode(parsed.code) : text;
}
