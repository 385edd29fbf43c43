/** SCIM's own answers have some six levels (RFC 7643 section 8). */
const DEEPEST = 64;

/**
 * Whether a JSON text nests deeper than any answer of SCIM: some megabytes of opening brackets would hold the whole program up
 * for many seconds while they are read. What is not JSON at all is left to the reader.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth > DEEPEST;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
