import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const NATIONAL_ID = /\b\d{13}\b|\b\d-\d{4}-\d{5}-\d{2}-\d\b/g;

export type RollingFile = { write: (line: string) => void };

/**
 * A log that starts a new file when one is full and keeps the last few: `desktop.log`, `desktop.log.1`, … Written at
 * once, so the last line before a crash is there. Whatever a library's message carries, a national ID never gets in.
 */
export function rollingFile(
  path: string,
  { maxBytes, keep }: { maxBytes: number; keep: number },
): RollingFile {
  mkdirSync(dirname(path), { recursive: true });
  let size = sizeOf(path);
  return {
    write(line) {
      const clean = line.replace(NATIONAL_ID, '[national id]');
      try {
        if (size > 0 && size + clean.length > maxBytes) {
          roll(path, keep);
          size = 0;
        }
        appendFileSync(path, clean, { mode: 0o600 });
        size += Buffer.byteLength(clean);
      } catch {
        // a full or read-only disk must not take the program down with its log
      }
    },
  };
}

function roll(path: string, keep: number): void {
  rmSync(`${path}.${keep}`, { force: true });
  for (let number = keep; number >= 1; number -= 1) {
    const older = number === 1 ? path : `${path}.${number - 1}`;
    if (sizeOf(older) > 0) renameSync(older, `${path}.${number}`);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
