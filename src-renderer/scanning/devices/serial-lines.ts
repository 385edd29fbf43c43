import { ScanParts } from './scan-text.ts';

/** Scanners on a serial line that send no line end pause between two barcodes; 9600 baud take 1 ms a character. */
export const IDLE_MS = 100;

/** Cuts what a serial scanner sends into barcodes: at CR, LF, Tab, ETX or when nothing more comes. */
export function serialLines(onScan: (text: string) => void) {
  const parts = new ScanParts();
  const end = () => {
    const text = parts.take();
    if (text !== null) onScan(text);
  };
  return {
    feed(chunk: string): void {
      const [first = '', ...lines] = chunk.split(/[\r\n\t\u0003]/);
      parts.add(first);
      for (const line of lines) {
        end();
        parts.add(line.replace(/^\u0002/, ''));
      }
    },
    /** Nothing came for IDLE_MS. */
    idle: end,
  };
}
