import { z } from 'zod';
import { operation } from './operation.ts';
import { operationViewSchema } from './operations.ts';
import { instantSchema, textLineSchema } from './vocabulary.ts';

/** One bulk file: numbered, written once, closed when every row has its result. */
export const batchSchema = z.strictObject({
  number: z.string(),
  path: z.string(),
  rows: z.int(),
  openRows: z.int(),
  writtenAt: instantSchema,
  writtenBy: z.string(),
  closedAt: instantSchema.nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

const office = ['officer', 'administrator', 'auditor'] as const;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;
const detail = z.strictObject({ batch: batchSchema, operations: z.array(operationViewSchema) });
export const ROW_OUTCOMES = ['done', 'failed'] as const;

export const batches = {
  list: operation({ access: office, effect: 'read' })
    .input(z.strictObject({}))
    .output(z.strictObject({ batches: z.array(batchSchema), waiting: z.int() })),
  show: operation({ access: office, effect: 'read' }, 'BATCH_NOT_FOUND')
    .input(z.strictObject({ number: z.string().max(40) }))
    .output(detail),
  /** Writes every waiting bulk-file operation into one new file and gives the batch its number. */
  write: operation(officer, 'BATCH_EMPTY', 'BATCH_FILE_UNWRITABLE', 'TEMPLATE_FAULTY')
    .input(z.strictObject({}))
    .output(detail),
  /** One row by hand. */
  closeRow: operation(officer, 'BATCH_NOT_FOUND', 'OPERATION_NOT_FOUND', 'OPERATION_STATE_FORBIDS')
    .input(
      z.strictObject({
        number: z.string().max(40),
        operationId: z.int(),
        outcome: z.enum(ROW_OUTCOMES),
        words: textLineSchema(0, 500),
      }),
    )
    .output(detail),
  /**
   * The platform's result file (CSV, columns `address,result,message`; `result` of `ok` or `error`; perhaps `batch`, the
   * number each row answers). Rows that fit no open operation are counted and shown, never guessed; a file that settled
   * another batch's rows is refused.
   */
  readResult: operation(
    officer,
    'BATCH_NOT_FOUND',
    'BATCH_CLOSED',
    'BATCH_RESULT_OF_OTHER',
    'BATCH_RESULT_UNREADABLE',
  )
    .input(z.strictObject({ number: z.string().max(40), content: z.string().max(20_000_000) }))
    .output(
      z.strictObject({
        batch: batchSchema,
        operations: z.array(operationViewSchema),
        matched: z.int(),
        unmatched: z.array(z.strictObject({ line: z.int(), address: z.string() })),
      }),
    ),
};
