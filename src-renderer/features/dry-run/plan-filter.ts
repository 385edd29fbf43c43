import type { PlanFault, PlanRow } from '#shared/contract/dry-run.ts';

export const FAULT_FILTERS = ['any', 'none', 'some', 'stops'] as const;
export type FaultFilter = (typeof FAULT_FILTERS)[number];

/** What is looked at of a dry run; empty for everything. */
export interface PlanFilter {
  kind: string;
  connector: string;
  fault: FaultFilter;
}

/** An order with one of these begins later; with any other it is not made. */
const ONLY_WAITS: ReadonlySet<PlanFault> = new Set(['lane-paused', 'waits-for-earlier']);

/** Whether a row can be ordered: nobody has, and nothing stands against it. */
export function canBeOrdered({ source, faults }: PlanRow): boolean {
  return source === 'queue' && faults.every(({ code }) => ONLY_WAITS.has(code));
}

export function isShown(row: PlanRow, { kind, connector, fault }: PlanFilter): boolean {
  const { planned, faults } = row;
  if (kind !== '' && planned.kind !== kind) return false;
  if (connector !== '' && planned.connector !== connector) return false;
  if (fault === 'none') return faults.length === 0;
  if (fault === 'some') return faults.length > 0;
  return fault === 'any' || faults.some(({ code }) => !ONLY_WAITS.has(code));
}

/** Stays the same while the run is looked at. */
export function idOf({ operationId, planned }: PlanRow): string {
  return operationId === null ? planned.requestCode : `operation ${operationId}`;
}
