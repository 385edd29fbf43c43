import { z } from 'zod';
import { chaseListSchema } from './chase.ts';
import { planTableSchema } from './dry-run.ts';
import { sessionRecordSchema } from './confirmations.ts';
import { operation } from './operation.ts';
import { reconcileReportSchema } from './reconcile.ts';
import { codeInputSchema, instantSchema, lastFourSchema, requestKindSchema } from './vocabulary.ts';

/** Everything the printed form shows; the same data for preview, print and PDF. */
export const formDocumentSchema = z.strictObject({
  /** Null in the preview before submission: the code is given at submission. */
  code: z.string().nullable(),
  kind: requestKindSchema,
  revision: z.int(),
  submittedAt: instantSchema,
  titleTh: z.string(),
  firstNameTh: z.string(),
  lastNameTh: z.string(),
  firstNameEn: z.string(),
  lastNameEn: z.string(),
  nationalId: z.string(),
  category: z.string(),
  position: z.string(),
  unitNameTh: z.string(),
  contactEmail: z.string(),
  recoveryEmail: z.string(),
  phone: z.string(),
  purpose: z.string().nullable(),
  requestedLocalPart: z.string().nullable(),
});
export type FormDocument = z.infer<typeof formDocumentSchema>;

/** What a sealed letter shows. It is put together in the main process and reaches one hidden print window, once. */
export const passwordLetterSchema = z.strictObject({
  code: z.string(),
  kind: requestKindSchema,
  /** When it is printed. */
  at: instantSchema,
  /** The person, or the custodian of a unit's mailbox. */
  nameTh: z.string(),
  nameEn: z.string(),
  position: z.string(),
  unitNameTh: z.string(),
  unitNameEn: z.string().nullable(),
  address: z.string(),
  password: z.string(),
  webmailUrl: z.string(),
});
export type PasswordLetter = z.infer<typeof passwordLetterSchema>;

/** Everything there is on paper; each sort has its page in src-renderer/documents. */
export const paperSchema = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('request-form'), form: formDocumentSchema }),
  z.strictObject({ sort: z.literal('scanner-test-sheet') }),
  z.strictObject({ sort: z.literal('session-report'), record: sessionRecordSchema }),
  z.strictObject({ sort: z.literal('chase-list'), list: chaseListSchema }),
  z.strictObject({ sort: z.literal('password-letters'), letters: z.array(passwordLetterSchema).min(1) }),
  z.strictObject({ sort: z.literal('reconcile-report'), report: reconcileReportSchema }),
  z.strictObject({ sort: z.literal('plan-table'), table: planTableSchema }),
]);
export type Paper = z.infer<typeof paperSchema>;

/** One paper on its way to the printer or into a file, which is named for its title. */
export const printJobSchema = z.strictObject({ title: z.string(), paper: paperSchema });
export type PrintJob = z.infer<typeof printJobSchema>;
/** A paper that may also be shown, previewed and saved as a file: every one but a sealed letter. */
export type OpenPrintJob = Omit<PrintJob, 'paper'> & { paper: Exclude<Paper, { sort: 'password-letters' }> };

/** Applicants prove with the last four digits; staff by their login (pass null). */
export const documentProofSchema = z.strictObject({
  code: codeInputSchema,
  lastFour: lastFourSchema.nullable(),
});

export const documents = {
  form: operation({ access: 'public', effect: 'write' }, 'REQUEST_NOT_FOUND', 'SLOW_DOWN')
    .input(documentProofSchema)
    .output(formDocumentSchema),
};
