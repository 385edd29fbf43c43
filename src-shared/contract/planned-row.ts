import { z } from 'zod';
import { connectorIdSchema, operationKindSchema, requestKindSchema } from './vocabulary.ts';

/**
 * What would be asked of which platform, as it stands in a table to be looked at, printed and signed: everything but the
 * first password.
 */
export const plannedRowSchema = z.strictObject({
  requestCode: z.string(),
  kind: operationKindSchema,
  connector: connectorIdSchema,
  /** Which platform that is, as far as the office knows: the directory's URL, the form of the bulk file; or empty. */
  platform: z.string(),
  mailboxKind: requestKindSchema,
  /** Null where the rules give none: a person has to find one. */
  address: z.string().nullable(),
  /** Of an account that is to be renamed. */
  formerAddress: z.string().nullable(),
  displayName: z.string(),
  nameEn: z.string(),
  unitNameTh: z.string(),
  position: z.string(),
  phone: z.string(),
  /** Megabytes of 1024 × 1024 bytes (2555 annex 2 no. 3, 4). */
  quotaMegabytes: z.int(),
  attachmentMegabytes: z.int(),
  /** Null where nobody has ordered it yet, or where that was not recorded. */
  orderedBy: z.string().nullable(),
});
export type PlannedRow = z.infer<typeof plannedRowSchema>;

/** Whether the act writes the mailbox's size at all; others leave it as it is. */
export function isSizeAsked({ kind }: Pick<PlannedRow, 'kind'>): boolean {
  return kind === 'create' || kind === 'change';
}
