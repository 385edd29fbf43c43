import { addressesIn } from './addresses-in.ts';
import type { AskedRow, ResultRow, RowResult } from './result.ts';

/** What the Exchange script says of each row: `[BF69-0001] exists a@coj.go.th the address belongs to …`. */
const ANSWER = /^\[(BF\d{2}-\d{4,})\] (ok|error|exists|missing|foreign) (\S+)(?: (.*))?$/;
/** How Windows PowerShell begins and describes an error: `New-Mailbox : The proxy address "SMTP:a@b" is already …`. */
const COMMAND = /(?:^|[\s\\/])[A-Z][A-Za-z]{1,60}-[A-Za-z]{1,60}$|\.ps1$/;
const LONGEST_COMMAND = 300;
const DESCRIPTION = /^[ \t]+\+ CategoryInfo[ \t]+: /;
/** An error's own words, the place in the script and its description take so many lines at most. */
const LONGEST_FAULT = 12;
/** More words are not looked into for an address. */
const LONGEST_MESSAGE = 2000;
const IN_USE = /already (?:being used|in use|exists)/i;

/** Whether a text is what PowerShell shows or writes into a transcript. */
export function isConsoleLog(content: string): boolean {
  return /^\[BF\d{2}-\d{4,}\] (?:ok|error|exists|missing|foreign) |^[ \t]+\+ CategoryInfo[ \t]+: |^(?:Windows )?PowerShell transcript start/m.test(
    content,
  );
}

/**
 * Reads a PowerShell transcript, or what was copied from its window: the answers of our own script; and errors of another
 * script, where one is about exactly one address that waits. Anything else that is an error is shown.
 */
export function parseConsoleLog(content: string, asked: readonly AskedRow[]): ResultRow[] {
  const waiting = new Set(asked.map(({ address }) => address.toLowerCase()));
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.flatMap((text, index) => {
    const answer = ANSWER.exec(text);
    if (answer) return [rowOfAnswer(index + 1, answer)];
    const words = wordsOfFault(text);
    if (words === undefined) return [];
    const rest = lines.slice(index + 1, index + LONGEST_FAULT);
    const end = rest.findIndex((line) => DESCRIPTION.test(line));
    if (end === -1) return [];
    const place = rest.findIndex((line) => /^At (?:line:|\S.*:\d+)/.test(line));
    const message = [words, ...rest.slice(0, place === -1 || place > end ? end : place)]
      .join(' ')
      .trim()
      .slice(0, LONGEST_MESSAGE);
    return [rowOfFault(index + 1, message, waiting)];
  });
}

/** What follows the name of the command or script that failed. */
function wordsOfFault(text: string): string | undefined {
  const end = text.indexOf(' : ');
  if (end < 1 || end > LONGEST_COMMAND || !COMMAND.test(text.slice(0, end))) return undefined;
  return text.slice(end + 3);
}

function rowOfAnswer(
  line: number,
  [, batch = '', result = '', address = '', message = '']: RegExpExecArray,
): ResultRow {
  return {
    line,
    operationId: null,
    address: address.toLowerCase(),
    result: result as RowResult,
    message: message.trim(),
    batch: batch.toLowerCase(),
  };
}

function rowOfFault(line: number, message: string, waiting: ReadonlySet<string>): ResultRow {
  const named = new Set([...addressesIn(message)].filter((address) => waiting.has(address)));
  const [address] = named;
  const row = { line, operationId: null, message, batch: null };
  if (address === undefined || named.size !== 1) return { ...row, address: message, result: 'unknown' };
  return { ...row, address, result: IN_USE.test(message) ? 'exists' : 'error' };
}
