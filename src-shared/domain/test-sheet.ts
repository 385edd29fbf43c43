/** The kinds of barcodes on the test sheet. */
export type SheetSymbology = 'code-128' | 'ean-13' | 'code-39' | 'qr';

/**
 * The barcodes of the scanner check's test sheet, in the order in which they stand on the paper. Ours carry the running
 * number 000000, which no request ever gets; their year tells the width. `damaged` is ours with two check digits
 * exchanged. The EAN-13 begins with 200, which GS1 keeps for use inside a shop, so that no product has it.
 */
export const SHEET_CODES = [
  { id: 'wide', text: 'EM6900000038', symbology: 'code-128' },
  { id: 'medium', text: 'EM6800000022', symbology: 'code-128' },
  { id: 'narrow', text: 'EM6700000006', symbology: 'code-128' },
  { id: 'damaged', text: 'EM6900000083', symbology: 'code-128' },
  { id: 'ean-13', text: '2001256900012', symbology: 'ean-13' },
  { id: 'code-39', text: 'OTHER-39', symbology: 'code-39' },
  { id: 'qr', text: 'OTHER SYSTEM', symbology: 'qr' },
  { id: 'layout', text: 'AQWYZMaqwyzm0123456789-/+.', symbology: 'code-128' },
] as const satisfies readonly { id: string; text: string; symbology: SheetSymbology }[];

export type SheetCode = (typeof SHEET_CODES)[number];
export type SheetCodeId = SheetCode['id'];

/** Those that a confirm desk would take for a request if they had another number. */
export const WIDTH_CODES = ['wide', 'medium', 'narrow'] as const satisfies readonly SheetCodeId[];
/** Those of "another system", each of which the program must refuse. */
export const FOREIGN_CODES = ['ean-13', 'code-39', 'qr'] as const satisfies readonly SheetCodeId[];

/** The text of one barcode of the sheet. */
export function sheetText(id: SheetCodeId): string {
  return SHEET_CODES.find((one) => one.id === id)?.text ?? '';
}
