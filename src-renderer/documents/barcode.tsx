import JsBarcode from 'jsbarcode';

/** Symbologies by their names in JsBarcode. */
export type BarcodeFormat = 'CODE128' | 'EAN13' | 'CODE39';

interface BarcodeProps {
  text: string;
  format?: BarcodeFormat;
  /** Millimetres of one module, the narrowest bar. */
  moduleMm: number;
  heightMm: number;
}

/** ISO/IEC 15417 asks for ten modules of white before and behind the bars, ISO/IEC 15420 for eleven. */
const QUIET_MODULES = { CODE128: 10, CODE39: 10, EAN13: 11 } as const;

type Bar = { start: number; width: number };

function barsOf(text: string, format: BarcodeFormat): { bars: Bar[]; modules: number } {
  const drawing: { encodings?: { data: string }[] } = {};
  JsBarcode(drawing, text, { format, flat: true });
  const modules = (drawing.encodings ?? []).map((encoding) => encoding.data).join('');
  const bars = [...modules.matchAll(/1+/g)].map((run) => ({ start: run.index, width: run[0].length }));
  return { bars, modules: modules.length };
}

/** A barcode as vectors, so that no printer's grid blurs its edges. */
export function Barcode({ text, format = 'CODE128', moduleMm, heightMm }: BarcodeProps) {
  const { bars, modules } = barsOf(text, format);
  const quiet = QUIET_MODULES[format];
  const width = modules + 2 * quiet;
  return (
    <svg
      width={`${width * moduleMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      {bars.map((bar) => (
        <rect key={bar.start} x={bar.start + quiet} y={0} width={bar.width} height={1} />
      ))}
    </svg>
  );
}
