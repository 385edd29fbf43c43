/** What stands for itself nowhere in a quoted word: the escape, the quote, and what would end the line. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * One word of a zmprov command line: always in single quotes, so that spaces, double quotes, `#`, `;`, `$(…)`, a leading
 * `-` and an empty value mean themselves. zmprov's own reader (StringUtil.parseLine of Zimbra) knows five escapes: `\\`,
 * `\'`, `\n`, `\r`, `\t`; and takes a backslash at the end of a line for a continuation, which a closing quote prevents.
 * Whole for every text; half a surrogate pair cannot be written as UTF-8, and is refused before (see `unwritable`).
 */
export function zmprovWord(value: string): string {
  return `'${value.replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? character)}'`;
}

/** A command and its arguments as one line; a command's and an attribute's own name need no quotes. */
export function zmprovLine(command: string, ...words: readonly string[]): string {
  return [command, ...words.map(zmprovWord)].join(' ');
}
