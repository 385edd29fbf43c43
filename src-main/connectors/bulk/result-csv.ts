import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from '#shared/contract/errors.ts';
import type { ResultRow, RowResult } from './result.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const REQUIRED = ['address', 'result'] as const;
const RESULTS: readonly string[] = ['ok', 'error', 'exists', 'missing', 'foreign'] satisfies RowResult[];

const isResult = (text: string): text is RowResult => RESULTS.includes(text);

/**
 * Reads a platform's result (columns `address`, `result` of `ok`, `error`, `exists`,
 * `missing` or `foreign`, and perhaps `message` and `batch`, in any
 * order and case; others are ignored): CSV with comma, semicolon or tab, with or without byte order mark.
 * @throws Refusal `BATCH_RESULT_UNREADABLE` with the line and a reason: `columns`, `result`, `address`, or the CSV
 *   reader's own code. Nothing is read from a file that is faulty anywhere.
 */
export function parseResult(content: string): ResultRow[] {
  const [header = { line: 1, cells: [] }, ...records] = readRecords(content);
  const names = header.cells.map((name) => name.trim().toLowerCase());
  if (REQUIRED.some((name) => !names.includes(name))) unreadable(header.line, 'columns');
  return records.map(({ line, cells }) => {
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const result = cell('result').toLowerCase();
    if (!isResult(result)) return unreadable(line, 'result');
    if (cell('address') === '') unreadable(line, 'address');
    const batch = names.includes('batch') ? cell('batch').toLowerCase() : null;
    const address = cell('address').toLowerCase();
    return { line, operationId: null, address, result, message: cell('message'), batch };
  });
}

function readRecords(content: string): { line: number; cells: string[] }[] {
  const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const;
  try {
    const records = parse(content, { ...options, delimiter: delimiterOf(content) }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(typeof error['lines'] === 'number' ? error['lines'] : 1, error.code);
  }
}

/** The delimiter that splits the header into most columns. */
function delimiterOf(content: string): string {
  const header = content.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const columns = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (columns(next) > columns(best) ? next : best));
}

function unreadable(line: number, reason: string): never {
  return refuse('BATCH_RESULT_UNREADABLE', { line, reason });
}
