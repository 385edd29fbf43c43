const ADDRESS = /^[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/;

/**
 * The addresses in a platform's words, in lower case, each once. Word by word: one pattern for all of it would look through an
 * endless word anew from each of its letters, and a log of such words would hold the program up for many minutes.
 */
export function addressesIn(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^a-z0-9._@-]+/);
  return new Set(
    words
      .filter((word) => word.includes('@'))
      .flatMap((word) => ADDRESS.exec(word.replace(/^[._-]+/, ''))?.[0] ?? []),
  );
}
