import { z } from 'zod';
import { instantSchema } from './vocabulary.ts';

/** One list holds no more: what a clerk can walk a corridor with. */
export const CHASE_MOST = 300;

/** Somebody whose signed form has not been handed in, and how to reach them. */
export const chasedSchema = z.strictObject({
  code: z.string(),
  nameTh: z.string(),
  position: z.string(),
  unitNameTh: z.string(),
  phone: z.string(),
  contactEmail: z.string(),
  /** Since when the form is awaited: submission, correction or revival. */
  since: instantSchema,
  /** When a reminder was last ordered; null for never. */
  remindedAt: instantSchema.nullable(),
});
export type Chased = z.infer<typeof chasedSchema>;

/** What waits for paper, the longest first, to be asked for in person. */
export const chaseListSchema = z.strictObject({
  at: instantSchema,
  /** Who drew it up. */
  drawnUpBy: z.string(),
  /** The one unit it is of; null where it is of several. */
  unitNameTh: z.string().nullable(),
  overdueAfterDays: z.int(),
  rows: z.array(chasedSchema),
  /** So many more wait whose scanned form is already there: nobody needs to be asked. */
  scanned: z.int(),
  /** So many more wait than one list holds. */
  left: z.int(),
});
export type ChaseList = z.infer<typeof chaseListSchema>;
