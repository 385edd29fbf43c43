import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { refuse } from '#shared/contract/errors.ts';
import type { PlatformAccount } from '../platform-account.ts';
import { columnsOf, type ListColumn } from './columns.ts';
import { decodeText } from './decode.ts';
import { enablementOf, instantOf, keyOf, quotaOf, suspensionOf } from './values.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** A header is not longer. */
const HEADER_LENGTH = 20_000;
const ADDRESS = /^[^\s@,;:<>"]+@[^\s@,;:<>"]+$/;

/** A platform's list of accounts as its console exports it. */
export interface OpenList {
  /** Row by row, never all at once. @throws Refusal `LIST_UNREADABLE` with the line of the first that cannot be understood. */
  rows(signal: AbortSignal): AsyncIterable<PlatformAccount>;
}

/**
 * Opens a list: CSV with comma, semicolon or tab in whatever a Thai office's computers write (`decodeText`), with headers in
 * Thai or English in any order; `#TYPE` lines of PowerShell are passed over.
 * @throws Refusal `LIST_UNREADABLE` with a line and a reason: `no-addresses`, `address`, `suspended`, `quota`, or the CSV
 *   reader's own code.
 */
export function openList(bytes: Uint8Array): OpenList {
  const [start = ''] = decodeText(bytes);
  const lines = start.slice(0, HEADER_LENGTH).split(/\r\n|\r|\n/);
  const from = lines[0]?.startsWith('#TYPE') ? 2 : 1;
  const header = lines[from - 1] ?? '';
  const delimiter = DELIMITERS.reduce((best, next) =>
    count(header, next) > count(header, best) ? next : best,
  );
  // a header of one column only is fine: who is there, and who is not
  const columns = columnsOf(header.split(delimiter).map(unquoted), from);
  return { rows: (signal) => readRows(bytes, { delimiter, columns, from: from + 1 }, signal) };
}

const count = (text: string, part: string) => text.split(part).length;
const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$/s, '$1');

interface Shape {
  delimiter: string;
  columns: ReadonlyMap<ListColumn, number>;
  /** The first line that is not a header. */
  from: number;
}

async function* readRows(
  bytes: Uint8Array,
  { delimiter, columns, from }: Shape,
  signal: AbortSignal,
): AsyncGenerator<PlatformAccount> {
  const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const;
  const source = Readable.from(decodeText(bytes), { objectMode: true });
  const parser = source.pipe(parse({ ...options, delimiter }));
  try {
    for await (const piece of parser) {
      signal.throwIfAborted();
      const { info, record } = piece as { info: { lines: number }; record: string[] };
      if (info.lines >= from) yield accountOf(columns, record, info.lines);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    unreadable(typeof error['lines'] === 'number' ? error['lines'] : from, error.code);
  } finally {
    source.destroy();
  }
}

function accountOf(
  columns: ReadonlyMap<ListColumn, number>,
  record: readonly string[],
  line: number,
): PlatformAccount {
  const cell = (column: ListColumn) => record[columns.get(column) ?? -1]?.trim() ?? '';
  const text = (column: ListColumn) => cell(column) || null;
  const address = cell('address').toLowerCase();
  if (!ADDRESS.test(address)) unreadable(line, 'address');
  const isSuspended = columns.has('isSuspended')
    ? suspensionOf(cell('isSuspended'))
    : enablementOf(cell('isEnabled'));
  const quota = columns.has('quota') ? quotaOf(cell('quota'), 'mb') : quotaOf(cell('quotaBytes'), 'bytes');
  return {
    address,
    accountKey: keyOf(cell('accountKey')),
    displayName: text('displayName'),
    unitNameTh: text('unitNameTh'),
    // a word that nobody knows is no reason to guess
    isSuspended: isSuspended === undefined ? unreadable(line, 'suspended') : isSuspended,
    quotaMegabytes: quota === undefined ? unreadable(line, 'quota') : quota,
    mustChangePassword: null,
    lastSignInAt: instantOf(cell('lastSignIn')),
  };
}

function unreadable(line: number, reason: string): never {
  return refuse('LIST_UNREADABLE', { line, reason });
}
