import JsBarcode from 'jsbarcode';
import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';

/** Millimetres of one module: two pixels of a webcam of 1280, when the paper fills two thirds of its picture. */
const MODULE_MM = 0.5;
const HEIGHT_MM = 16;
/** ISO/IEC 15417: at least ten modules of white before and behind the bars. */
const QUIET_MODULES = 10;

type Bar = { start: number; width: number };

function barsOf(code: string): { bars: Bar[]; modules: number } {
  const drawing: { encodings?: { data: string }[] } = {};
  JsBarcode(drawing, code, { format: 'CODE128' });
  const modules = (drawing.encodings ?? []).map((encoding) => encoding.data).join('');
  const bars = [...modules.matchAll(/1+/g)].map((run) => ({ start: run.index, width: run[0].length }));
  return { bars, modules: modules.length };
}

/** Code 128 as vectors, so that no printer's grid blurs its edges; below it the code as people read it aloud. */
export function CodeBarcode({ code }: { code: string }) {
  const { bars, modules } = barsOf(code);
  const width = modules + 2 * QUIET_MODULES;
  return (
    <div className="paper-barcode">
      <svg
        width={`${width * MODULE_MM}mm`}
        height={`${HEIGHT_MM}mm`}
        viewBox={`0 0 ${width} 1`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        aria-hidden="true"
      >
        {bars.map((bar) => (
          <rect key={bar.start} x={bar.start + QUIET_MODULES} y={0} width={bar.width} height={1} />
        ))}
      </svg>
      <div className="paper-code">{formatDocumentCode(code as DocumentCode)}</div>
    </div>
  );
}
