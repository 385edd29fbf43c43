import { z } from 'zod';
import { plannedRowSchema } from './planned-row.ts';
import { instantSchema } from './vocabulary.ts';

/** An address that could not be proposed, and who holds or held it. */
export const clashSchema = z.strictObject({ address: z.string(), holder: z.string(), active: z.boolean() });

/**
 * What stands against a planned order. These stop it: `no-proposal`, `person-has-account` (the address), `contact-is-address`
 * (the same), `value-unwritable` (the field), `connector-unavailable`, `taken-by-other` (who). These only say why it will not begin at once: `lane-paused`
 * (the reason), `waits-for-earlier`.
 */
export const PLAN_FAULTS = [
  'no-proposal',
  'person-has-account',
  'contact-is-address',
  'value-unwritable',
  'connector-unavailable',
  'taken-by-other',
  'lane-paused',
  'waits-for-earlier',
] as const;
export type PlanFault = (typeof PLAN_FAULTS)[number];
export const planFaultSchema = z.strictObject({ code: z.enum(PLAN_FAULTS), words: z.string() });

/** One row of a dry run: nobody has ordered it yet (`queue`), or it was ordered and has not gone out. */
export const planRowSchema = z.strictObject({
  planned: plannedRowSchema,
  source: z.enum(['queue', 'pending', 'held', 'batch']),
  operationId: z.int().nullable(),
  /** Whether a second person has to approve it, or would have to. */
  needsApproval: z.boolean(),
  /** Addresses that come before the proposed one, and who has them. */
  clashes: z.array(clashSchema),
  faults: z.array(planFaultSchema),
});
export type PlanRow = z.infer<typeof planRowSchema>;

/** More than an office has to do, and as much as a table can be read and signed; a dry run stops there and says so. */
export const MOST_PLANNED = 5000;
/** So many addresses are looked up on the platform in one call. */
export const MOST_LOOKED_UP = 25;
/** So many at once: the screen shows how far it is, and can be told to stop. */
export const MOST_AT_ONCE = 100;

/** What became of one row that was to be ordered; `already`: it had been ordered like this before. */
export const orderResultSchema = z.strictObject({
  code: z.string(),
  outcome: z.enum(['ordered', 'already', 'refused']),
  address: z.string().nullable(),
  operationId: z.int().nullable(),
  refusal: z.strictObject({ code: z.string(), data: z.unknown() }).nullable(),
});
export type OrderResult = z.infer<typeof orderResultSchema>;

/** A dry run or an approval table on paper, A4 landscape, to be signed. */
export const planTableSchema = z.strictObject({
  /** Null for a dry run. */
  number: z.string().nullable(),
  sha256: z.string(),
  at: instantSchema,
  by: z.string(),
  rows: z.array(z.strictObject({ planned: plannedRowSchema, faults: z.array(planFaultSchema) })),
});
export type PlanTable = z.infer<typeof planTableSchema>;
