import { z } from 'zod';
import { operation } from './operation.ts';
import { requestDetailSchema } from './requests.ts';
import {
  codeInputSchema,
  CONFIRMATION_CHECKS,
  instantSchema,
  RETURN_REASONS,
  textLineSchema,
} from './vocabulary.ts';

const confirmer = ['confirmer', 'administrator'] as const;
const codeErrors = [
  'CODE_SHAPE',
  'CODE_CHECK_DIGITS',
  'CODE_TEST_SHEET',
  'CODE_UNKNOWN',
  'CODE_OTHER_UNIT',
  'CODE_ALREADY_CONFIRMED',
  'CODE_EXPIRED',
  'CODE_CANCELLED',
  'CODE_RETURNED',
] as const;

/** One paper that a confirmer has dealt with since sign-in, as it stands in the registry. */
export const handledPaperSchema = z.strictObject({
  code: z.string(),
  revision: z.int(),
  nameTh: z.string(),
  nationalIdMasked: z.string(),
  unitNameTh: z.string(),
  unitNameEn: z.string().nullable(),
  /** `undone`: confirmed or returned, then taken back. */
  outcome: z.enum(['confirmed', 'returned', 'undone']),
  reason: z.enum(RETURN_REASONS).nullable(),
  at: instantSchema,
  /** Whether it can still be taken back; only `undo` itself decides. */
  canUndo: z.boolean(),
});
export type HandledPaper = z.infer<typeof handledPaperSchema>;

/** What one person has confirmed and returned since sign-in: the pile on the table must match it. */
export const sessionRecordSchema = z.strictObject({
  person: z.strictObject({ username: z.string(), displayName: z.string() }),
  /** When they signed in; null at a door that knows no sign-in. */
  since: instantSchema.nullable(),
  /** When the record was drawn up. */
  at: instantSchema,
  /** Oldest first. */
  papers: z.array(handledPaperSchema),
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

/** Comparing the signed paper with the data (2562 manual, "การยืนยันข้อมูลผู้ลงทะเบียน"). */
export const confirmations = {
  /** What a scan or a typed code opens; every code that cannot be confirmed has its own refusal. */
  open: operation({ access: confirmer, effect: 'write' }, ...codeErrors)
    .input(z.strictObject({ text: codeInputSchema }))
    .output(requestDetailSchema),
  /** OK then Save: locks the request. `revision` is the one that was compared; `checks` must be all of `checksOf`. */
  confirm: operation(
    { access: confirmer, effect: 'write' },
    ...codeErrors,
    'REQUEST_CHANGED',
    'CHECKS_INCOMPLETE',
  )
    .input(
      z.strictObject({
        code: codeInputSchema,
        revision: z.int(),
        checks: z.array(z.enum(CONFIRMATION_CHECKS)).max(CONFIRMATION_CHECKS.length),
      }),
    )
    .output(z.strictObject({ code: z.string(), confirmedAt: instantSchema })),
  /** Cancel: back to the applicant with the reason. */
  return: operation({ access: confirmer, effect: 'write' }, ...codeErrors, 'REQUEST_CHANGED')
    .input(
      z.strictObject({
        code: codeInputSchema,
        revision: z.int(),
        reason: z.enum(RETURN_REASONS),
        note: textLineSchema(0, 500),
      }),
    )
    .output(z.strictObject({ code: z.string() })),
  /**
   * Takes one's own confirmation or return of this session back, while nobody has built on it: the IT office has not taken
   * the request, the applicant has not corrected it.
   */
  undo: operation({ access: confirmer, effect: 'write' }, 'UNDO_NOT_OWN', 'UNDO_TOO_LATE')
    .input(z.strictObject({ code: codeInputSchema }))
    .output(z.strictObject({ code: z.string(), undone: z.enum(['confirm', 'return']) })),
  /** The registry's own account of the session; also what is printed and signed. */
  sessionRecord: operation({ access: confirmer, effect: 'read' })
    .input(z.strictObject({}))
    .output(sessionRecordSchema),
};
