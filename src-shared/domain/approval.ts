/**
 * Four eyes: for what of all that is asked of a mail platform a second person is needed. `removals`: where a mailbox is
 * closed or removed. Messages are never held: they say what has been done already.
 */
export const APPROVAL_SCOPES = ['off', 'removals', 'everything'] as const;
export type ApprovalScope = (typeof APPROVAL_SCOPES)[number];
/** Until an administrator says otherwise. */
export const DEFAULT_APPROVAL_SCOPE: ApprovalScope = 'off';

/**
 * Whether a second person has approved an operation. `held`: not yet; nobody carries it out. `refused`: it was cancelled
 * for that. `released`: an administrator let it go after the policy was lifted.
 */
export const APPROVALS = ['not-needed', 'held', 'approved', 'refused', 'released'] as const;
export type Approval = (typeof APPROVALS)[number];

const REMOVALS: ReadonlySet<string> = new Set(['suspend', 'delete']);
const MESSAGES: ReadonlySet<string> = new Set(['deliver', 'remind']);

/** Whether an operation of this kind, ordered under this policy, waits for a second person. */
export function needsApproval(scope: ApprovalScope, kind: string): boolean {
  if (scope === 'off' || MESSAGES.has(kind)) return false;
  return scope === 'everything' || REMOVALS.has(kind);
}

/** What two versions of one thing differ in, by the names of their fields, in the order of the first. */
export function changedFields<Row extends object>(seen: Row, now: Row): (keyof Row & string)[] {
  const fields = new Set([...Object.keys(seen), ...Object.keys(now)]) as Set<keyof Row & string>;
  return [...fields].filter((field) => canonicalText(seen[field]) !== canonicalText(now[field]));
}

/**
 * One text for one content, whatever order its fields were written in: what a table's hash is taken of. Only what JSON
 * can carry; a field that is undefined is as good as absent.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`);
  return `{${entries.join()}}`;
}
