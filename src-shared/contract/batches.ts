import { z } from 'zod';
import { operation } from './operation.ts';
import { operationViewSchema } from './operations.ts';
import { bulkPresetSchema } from './settings.ts';
import { instantSchema, textLineSchema } from './vocabulary.ts';

/** One batch: numbered, its files written once, closed when every row has its result. */
export const batchSchema = z.strictObject({
  number: z.string(),
  preset: bulkPresetSchema,
  files: z.array(z.strictObject({ name: z.string(), path: z.string() })),
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
  /**
   * Writes the waiting bulk-file operations into one new batch and gives it its number: the first of each account, for two
   * acts on one account have an order. `parked` counts those that hold a value which no file could carry; were they all,
   * nothing is written.
   */
  write: operation(
    officer,
    'LANE_PAUSED',
    'BATCH_EMPTY',
    'BATCH_ROWS_UNWRITABLE',
    'BATCH_FILE_UNWRITABLE',
    'TEMPLATE_FAULTY',
  )
    .input(z.strictObject({}))
    .output(detail.extend({ parked: z.int() })),
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
   * The platform's answer: a result CSV (columns `address,result,message`; `result` of `ok`, `error`, `exists`, `missing` or
   * `foreign`;
   * perhaps `batch`, the number each row answers), the output of zmprov, or a PowerShell transcript. Lines that fit no open
   * operation, or do not tell, are counted and shown, never guessed; what another batch was answered is refused.
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
        unmatched: z.array(z.strictObject({ line: z.int(), text: z.string() })),
      }),
    ),
};
