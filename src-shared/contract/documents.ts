import { z } from 'zod';
import { chaseListSchema } from './chase.ts';
import { sessionRecordSchema } from './confirmations.ts';
import { operation } from './operation.ts';
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

/** Everything there is on paper; each sort has its page in src-renderer/documents. */
export const paperSchema = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('request-form'), form: formDocumentSchema }),
  z.strictObject({ sort: z.literal('scanner-test-sheet') }),
  z.strictObject({ sort: z.literal('session-report'), record: sessionRecordSchema }),
  z.strictObject({ sort: z.literal('chase-list'), list: chaseListSchema }),
]);
export type Paper = z.infer<typeof paperSchema>;

/** One paper on its way to the printer or into a file, which is named for its title. */
export const printJobSchema = z.strictObject({ title: z.string(), paper: paperSchema });
export type PrintJob = z.infer<typeof printJobSchema>;

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
