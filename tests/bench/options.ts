/** The number behind `--name` on the command line. @throws Error where something else stands there. */
export function numberOption(
  name: string,
  otherwise: number,
  argv: readonly string[] = process.argv,
): number {
  const place = argv.indexOf(`--${name}`);
  if (place < 0) return otherwise;
  const value = Number(argv[place + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} wants a number`);
  return value;
}

/** The words of a command line that are neither options nor their numbers. */
export function plainWords(argv: readonly string[]): string[] {
  return argv.filter(
    (word, place) => !word.startsWith('--') && !(argv[place - 1]?.startsWith('--') && /^\d+$/.test(word)),
  );
}
