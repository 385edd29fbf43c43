import { ScanParts } from './scan-text.ts';

/** Scanners on a serial line that send no line end pause between two barcodes; 9600 baud take 1 ms a character. */
export const IDLE_MS = 100;

const END_OF_TEXT = '\u0003';

/** Cuts what a serial scanner sends into barcodes: at CR, LF, Tab, ETX or when nothing more comes. */
export function serialLines(onScan: (text: string) => void) {
  const parts = new ScanParts();
  const end = () => {
    const text = parts.take();
    if (text !== null) onScan(text);
  };
  return {
    feed(chunk: string): void {
      const [first = '', ...lines] = chunk.replaceAll(END_OF_TEXT, '\n').split(/[\r\n\t]/);
      parts.add(first);
      for (const line of lines) {
        end();
        parts.add(line);
      }
    },
    /** Nothing came for IDLE_MS. */
    idle: end,
  };
}
