import { readFileSync } from 'node:fs';
import { CliUsage } from './command.ts';

/** The text of a file, or of standard input for `-`. @throws CliUsage when it cannot be read. */
export function readText(source: string): string {
  try {
    return readFileSync(source === '-' ? 0 : source, 'utf8');
  } catch {
    throw new CliUsage(`${nameOf(source)} cannot be read`);
  }
}

/** JSON from a file, or from standard input for `-`. @throws CliUsage when it cannot be read or is none. */
export function readJson(source: string): unknown {
  const text = readText(source);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CliUsage(`${nameOf(source)} is not JSON`);
  }
}

const nameOf = (source: string) => (source === '-' ? 'standard input' : source);
