/**
 * How zmprov reads a command line, written from its rules and not from our code: words are parted by whitespace; a word
 * that begins with a quote goes on to the same quote; a backslash makes `n`, `t`, `r` a newline, tab or return, and takes
 * the meaning of a quote, a backslash or a space away. There is no variable, no comment, no joining of words.
 */
export function readZmprovLine(line: string): string[] {
  const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
  const words: string[] = [];
  let word: string | null = null;
  let end: string | null = null;
  for (let place = 0; place < line.length; place += 1) {
    let character = line.charAt(place);
    let isEscaped = false;
    if (character === '\\' && place + 1 < line.length) {
      place += 1;
      const next = line.charAt(place);
      character = escapes[next] ?? next;
      isEscaped = next in escapes || next === "'" || next === '"' || /\s/.test(next);
    }
    if (word === null && !isEscaped && (character === "'" || character === '"')) {
      word = '';
      end = character;
    } else if (word === null && !isEscaped && /\s/.test(character)) {
      continue;
    } else if (word !== null && !isEscaped && (end === null ? /\s/.test(character) : character === end)) {
      words.push(word);
      word = null;
      end = null;
    } else {
      word = (word ?? '') + character;
    }
  }
  // what is not closed is a word all the same, unless it is empty
  if (word) words.push(word);
  return words;
}

/** A file as zmprov reads it: lines end with LF, CR or both; a backslash at the end joins the next line. */
export function readZmprovFile(content: string): string[][] {
  const lines = content.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const joined: string[] = [];
  let open = '';
  for (const line of lines) {
    if (line.endsWith('\\')) open += line.slice(0, -1);
    else {
      joined.push(open + line);
      open = '';
    }
  }
  if (open !== '') joined.push(open);
  return joined.map(readZmprovLine).filter((words) => words.length > 0);
}
