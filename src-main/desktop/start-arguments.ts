import { resolve } from 'node:path';

/** `--data DIR`: the registry's folder for this start. `--demo`: a throw-away registry with sample people. */
export type StartArguments = { data: string | undefined; demo: boolean };

/**
 * Reads the program's own arguments out of the command line; Chromium's switches stand between them, so what is unknown
 * is left alone.
 */
export function parseStartArguments(line: readonly string[], workingFolder: string): StartArguments {
  const data = valueOf(line, '--data');
  return {
    data: data === undefined ? undefined : resolve(workingFolder, data),
    demo: line.includes('--demo'),
  };
}

function valueOf(line: readonly string[], name: string): string | undefined {
  const joined = line.find((word) => word.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1) || undefined;
  const at = line.indexOf(name);
  const next = at === -1 ? undefined : line[at + 1];
  return next?.startsWith('--') ? undefined : next;
}
