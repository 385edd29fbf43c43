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
  'CODE_CANCELLED',
  'CODE_RETURNED',
] as const;

/** Comparing the signed paper with the data (2562 manual, "การยืนยันข้อมูลผู้ลงทะเบียน"). */
export const confirmations = {
  /** What a scan or a typed code opens; every code that cannot be confirmed has its own refusal. */
  open: operation({ access: confirmer, effect: 'write' }, ...codeErrors)
    .input(z.strictObject({ text: codeInputSchema }))
    .output(requestDetailSchema),
  /** OK then Save: locks the request. `revision` is the one that was compared; `checks` must be all of them. */
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
};
