import { z } from 'zod';
import { operation } from './operation.ts';
import { textLineSchema } from './vocabulary.ts';

/** A unit of the Judiciary. An English name or a mail code that nobody has verified is null, never invented. */
export const unitSchema = z.strictObject({
  id: z.int(),
  courtCode: z.string().nullable(),
  type: z.string(),
  nameTh: z.string(),
  nameEn: z.string().nullable(),
  mailCode: z.string().nullable(),
  province: z.string().nullable(),
  former: z.boolean(),
});
export type Unit = z.infer<typeof unitSchema>;

export const units = {
  /** Fragments of the Thai or English name, the province or the mail code, in any order, best first. */
  search: operation({ access: 'public', effect: 'read' })
    .input(
      z.strictObject({
        text: z.string().max(200),
        includeFormer: z.boolean(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.array(unitSchema)),
  /** Fills in what the reference list does not know. */
  update: operation({ access: ['administrator'], effect: 'write' }, 'UNIT_NOT_FOUND', 'MAIL_CODE_TAKEN')
    .input(
      z.strictObject({
        id: z.int(),
        nameEn: textLineSchema(1, 200).nullable(),
        mailCode: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z][a-z0-9]{1,19}$/)
          .nullable(),
      }),
    )
    .output(unitSchema),
};
