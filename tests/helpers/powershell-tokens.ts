/** A piece of a PowerShell script: what runs, or what is only text. */
export interface PowershellToken {
  kind: 'code' | 'text' | 'comment';
  value: string;
}

/** PowerShell takes the typographic quotes for the straight ones. */
const SINGLE = /['\u2018\u2019\u201a\u201b]/;
const DOUBLE = /["\u201c\u201d\u201e]/;

/**
 * Parts a script into code, comments and single-quoted texts (where a doubled quote is one, and nothing is expanded).
 * @throws Error for what our script does without: double quotes and here-strings, which expand, and the backtick.
 */
export function powershellTokens(script: string): PowershellToken[] {
  const tokens: PowershellToken[] = [];
  let code = '';
  const push = (kind: PowershellToken['kind'], value: string) => tokens.push({ kind, value });
  const flush = () => {
    if (code !== '') push('code', code);
    code = '';
  };
  for (let place = 0; place < script.length;) {
    const rest = script.slice(place);
    const character = rest.charAt(0);
    const comment = /^<#[\s\S]*?#>|^#[^\n]*/.exec(rest)?.[0];
    if (comment !== undefined && (character === '<' || /(^|[\s(){};])$/.test(code))) {
      flush();
      push('comment', comment);
      place += comment.length;
    } else if (SINGLE.test(character)) {
      const text =
        /^['\u2018\u2019\u201a\u201b]((?:[^'\u2018\u2019\u201a\u201b]|['\u2018\u2019\u201a\u201b]{2})*)['\u2018\u2019\u201a\u201b]/.exec(
          rest,
        );
      if (!text) throw new Error(`an open text at ${place}`);
      flush();
      push('text', text[1] ?? '');
      place += text[0].length;
    } else if (DOUBLE.test(character) || character === '`') {
      throw new Error(`${character} at ${place}`);
    } else {
      code += character;
      place += 1;
    }
  }
  flush();
  return tokens;
}
