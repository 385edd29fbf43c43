import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';
import { Barcode } from './barcode.tsx';

/** Millimetres of one module: two pixels of a webcam of 1280, when the paper fills two thirds of its picture. */
const MODULE_MM = 0.5;
const HEIGHT_MM = 16;

/** The form's Code 128; below it the code as people read it aloud. */
export function CodeBarcode({ code }: { code: string }) {
  return (
    <div className="paper-barcode">
      <Barcode text={code} moduleMm={MODULE_MM} heightMm={HEIGHT_MM} />
      <div className="paper-code">{formatDocumentCode(code as DocumentCode)}</div>
    </div>
  );
}
