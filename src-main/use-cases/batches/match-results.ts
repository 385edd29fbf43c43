import type { OutcomeCode } from '#shared/contract/operations.ts';
import type { Operation } from '#main/registry/repositories/operations.ts';
import type { AskedRow, ResultRow } from '../platform-ports.ts';
import type { RowOutcome } from './settle-row.ts';

/** A row of the batch that has no result yet. */
export interface OpenRow {
  operation: Operation;
  asked: AskedRow;
}

/** What a platform's result settles. */
export interface Match {
  operation: Operation;
  result: ResultRow;
}

/**
 * The first line about each open row, where no other line says the opposite. What names another row, another batch, or
 * says nothing certain, matches nothing.
 */
export function matchResults(
  results: readonly ResultRow[],
  open: readonly OpenRow[],
  number: string,
): Match[] {
  const byId = new Map(open.map((row) => [row.asked.operationId, row.operation]));
  const byAddress = new Map(open.map((row) => [row.asked.address.toLowerCase(), row.operation]));
  const certain = results.flatMap((result) => {
    const ours = result.batch === null || result.batch === number.toLowerCase();
    const { operationId, address } = result;
    const operation = operationId === null ? byAddress.get(address) : byId.get(operationId);
    return ours && operation && result.result !== 'unknown' ? [{ operation, result }] : [];
  });
  const groups = Map.groupBy(certain, ({ operation }) => operation.id);
  return [...groups.values()].flatMap((group) => {
    const said = new Set(group.map(({ result }) => result.result));
    return said.size === 1 ? group.slice(0, 1) : [];
  });
}

/** The other batch that a result is about, if it says of every row that it is another's. */
export function otherBatchOf(results: readonly ResultRow[], number: string): string | undefined {
  const named = new Set(results.map(({ batch }) => batch ?? ''));
  const isOther = results.length > 0 && !named.has('') && !named.has(number.toLowerCase());
  return isOther ? results[0]?.batch?.toUpperCase() : undefined;
}

const CODES: Partial<Record<ResultRow['result'], OutcomeCode>> = {
  exists: 'ADDRESS_EXISTS',
  missing: 'ACCOUNT_MISSING',
  foreign: 'ACCOUNT_FOREIGN',
  differs: 'PLATFORM_DIFFERS',
};

export function outcomeOf({ result, message }: ResultRow): RowOutcome {
  if (result === 'ok') return { outcome: 'done', words: message };
  return { outcome: 'failed', code: CODES[result] ?? 'PLATFORM_REFUSED', words: message };
}
