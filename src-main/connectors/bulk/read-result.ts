import { isConsoleLog, parseConsoleLog } from './console-log.ts';
import { parseResult } from './result-csv.ts';
import type { AskedRow, ResultRow } from './result.ts';
import { isZmprovLog, parseZmprovLog } from './zmprov-log.ts';

/**
 * Reads what a platform answered to a batch, in whatever form it comes: zmprov's output, a PowerShell transcript, or a
 * result CSV. What it is, its lines say.
 * @throws Refusal `BATCH_RESULT_UNREADABLE` as `parseResult` does, where it is no log.
 */
export function readResult(content: string, asked: readonly AskedRow[]): ResultRow[] {
  if (isZmprovLog(content)) return parseZmprovLog(content, asked);
  if (isConsoleLog(content)) return parseConsoleLog(content, asked);
  return parseResult(content);
}
