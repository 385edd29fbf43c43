import { readFileSync } from 'node:fs';
import { CliUsage } from './command.ts';

/** JSON from a file, or from standard input for `-`. @throws CliUsage when it cannot be read. */
export function readJson(source: string): unknown {
  const name = source === '-' ? 'standard input' : source;
  let text: string;
  try {
    text = readFileSync(source === '-' ? 0 : source, 'utf8');
  } catch {
    throw new CliUsage(`${name} cannot be read`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CliUsage(`${name} is not JSON`);
  }
}
