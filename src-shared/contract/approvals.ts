import { z } from 'zod';
import { APPROVALS, APPROVAL_SCOPES } from '#shared/domain/approval.ts';
import { operation } from './operation.ts';
import { operationStateSchema } from './operation-views.ts';
import { plannedRowSchema } from './planned-row.ts';
import { instantSchema, textLineSchema } from './vocabulary.ts';

/** A numbered table of what was to be asked, as it was drawn up; `open` counts what is still held. */
export const approvalTableSchema = z.strictObject({
  number: z.string(),
  /** Of all its rows (`canonicalText`), in hexadecimal: what stands on the paper. */
  sha256: z.string(),
  drawnBy: z.string(),
  drawnAt: instantSchema,
  rows: z.int(),
  open: z.int(),
});
export type ApprovalTable = z.infer<typeof approvalTableSchema>;

/** One row as it was drawn up, and how it stands now. */
export const approvalRowSchema = z.strictObject({
  operationId: z.int(),
  planned: plannedRowSchema,
  state: operationStateSchema,
  approval: z.enum(APPROVALS),
  judgedBy: z.string().nullable(),
  judgedAt: instantSchema.nullable(),
  /** The fields that are different now, while it is held. */
  changed: z.array(z.string()),
});
export type ApprovalRow = z.infer<typeof approvalRowSchema>;

/** More than an office has in its queue. */
export const MOST_ROWS = 20_000;
/** Cancelling moves a request each: so many in one go. */
export const MOST_CANCELLED = 500;

const office = ['officer', 'administrator', 'auditor'] as const;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;
const ids = (most: number) => z.array(z.int()).min(1).max(most);
const byNumber = z.strictObject({ number: z.string().max(40) });
const JUDGE_REFUSALS = ['APPROVAL_TABLE_NOT_FOUND', 'APPROVAL_NEEDS_PERSON', 'APPROVAL_OWN'] as const;

/** Four eyes: what is held until a second person has approved it, as a numbered table that can be printed and signed. */
export const approvals = {
  /** The latest tables, newest first; and how many operations are held, in a table or none. */
  list: operation({ access: office, effect: 'read' })
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        tables: z.array(approvalTableSchema),
        held: z.int(),
        scope: z.enum(APPROVAL_SCOPES),
      }),
    ),
  show: operation({ access: office, effect: 'read' }, 'APPROVAL_TABLE_NOT_FOUND')
    .input(byNumber)
    .output(z.strictObject({ table: approvalTableSchema, rows: z.array(approvalRowSchema) })),
  /** Draws up a table of everything that is held now, in the order in which it was ordered, and numbers it. */
  draw: operation(officer, 'APPROVAL_NOTHING_HELD').input(z.strictObject({})).output(approvalTableSchema),
  /**
   * Lets rows of a table go, all of them or none. Only by a person, and by none who ordered one of them; only as they
   * stand in the table whose hash the person has seen. @see plannedRowSchema for what may change.
   */
  approve: operation(officer, ...JUDGE_REFUSALS, 'APPROVAL_CHANGED')
    .input(byNumber.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/), operationIds: ids(MOST_ROWS) }))
    .output(z.strictObject({ approved: z.int() })),
  /** Cancels rows of a table, with the reason: their cases go back as with `operations.cancel`. */
  refuse: operation(officer, ...JUDGE_REFUSALS, 'APPROVAL_CHANGED', 'STATE_FORBIDS')
    .input(byNumber.extend({ operationIds: ids(MOST_CANCELLED), reason: textLineSchema(1, 500) }))
    .output(z.strictObject({ refused: z.int() })),
  /**
   * Lets everything go that the policy would not hold any more, without a second person, for a reason. While the policy
   * asks for four eyes there is no way around them.
   */
  release: operation(
    { access: ['administrator'], effect: 'write' },
    'APPROVAL_NOTHING_HELD',
    'APPROVAL_NEEDS_PERSON',
    'APPROVAL_STILL_ASKED',
  )
    .input(z.strictObject({ reason: textLineSchema(1, 500) }))
    .output(z.strictObject({ released: z.int() })),
};
