import { z } from 'zod';
import { operation } from './operation.ts';
import { instantSchema, windowSchema } from './vocabulary.ts';

/** One entry of the append-only trail. `detail` never holds a national ID, a password or a token. */
export const auditEntrySchema = z.strictObject({
  id: z.int(),
  at: instantSchema,
  actor: z.string(),
  door: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const audit = {
  list: operation({ access: ['administrator', 'auditor'], effect: 'read' })
    .input(
      z.strictObject({
        subject: z.string().max(100).optional(),
        actor: z.string().max(64).optional(),
        ...windowSchema,
      }),
    )
    .output(z.strictObject({ rows: z.array(auditEntrySchema), total: z.int() })),
};
