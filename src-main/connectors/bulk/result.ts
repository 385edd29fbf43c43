import type { PlatformAct } from '../connector.ts';

/**
 * What a platform made of a row: it has done it, would not, has the address for somebody else, has no such account, has one
 * that carries another's key, or said yes and shows something else.
 * `unknown`: the platform's words do not tell; nothing is recorded, and the line is shown.
 */
export type RowResult = 'ok' | 'error' | 'exists' | 'missing' | 'foreign' | 'differs' | 'unknown';

/**
 * What a result says of one row. `line` counts from 1; `operationId` is null where only the address tells which row it is,
 * and `batch` (in lower case) null where it does not say. `message` are the platform's words.
 */
export interface ResultRow {
  line: number;
  operationId: number | null;
  address: string;
  result: RowResult;
  message: string;
  batch: string | null;
}

/** A row that waits for its result; a log is read with this knowledge of what was asked. */
export interface AskedRow {
  operationId: number;
  kind: PlatformAct;
  address: string;
  formerAddress: string | null;
  accountKey: string;
  idempotencyKey: string;
}
