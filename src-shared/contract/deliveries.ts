import { z } from 'zod';
import { DELIVERY_ENDS, DELIVERY_STANDINGS, HANDED_HOW } from '#shared/domain/delivery-standing.ts';
import { operation } from './operation.ts';
import { codeInputSchema, deliveryChannelSchema, instantSchema, windowSchema } from './vocabulary.ts';

const office = ['officer', 'administrator', 'auditor'] as const;

/** One first password on its way to its person, and what has become of it; never the password. */
export const deliveryViewSchema = z.strictObject({
  id: z.int(),
  operationId: z.int(),
  accountId: z.int(),
  requestCode: z.string(),
  /** The mailbox's. */
  address: z.string(),
  /** Whose mailbox it is: the person, or the unit. */
  nameTh: z.string(),
  unitNameTh: z.string(),
  /** Where its message was to go. */
  contactEmail: z.string(),
  channel: deliveryChannelSchema,
  standing: z.enum(DELIVERY_STANDINGS),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
  messageId: z.string().nullable(),
  printedAt: instantSchema.nullable(),
  printedBy: z.string().nullable(),
  printCount: z.int(),
  handedAt: instantSchema.nullable(),
  handedBy: z.string().nullable(),
  handedHow: z.enum(HANDED_HOW).nullable(),
  bouncedAt: instantSchema.nullable(),
  bouncedCode: z.string().nullable(),
  bouncedWords: z.string().nullable(),
  changedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  endedWhy: z.enum(DELIVERY_ENDS).nullable(),
});
export type DeliveryView = z.infer<typeof deliveryViewSchema>;

/**
 * Lists of deliveries: letters that wait for the printer (`to-print`) or to be handed over (`printed`), both by unit; what
 * was sent and has not come back; what came back; and what its person should have changed by now and has not. Newest
 * first, like `all`.
 */
export const DELIVERY_LISTS = ['to-print', 'printed', 'sent', 'bounced', 'unchanged', 'all'] as const;
export type DeliveryList = (typeof DELIVERY_LISTS)[number];

/** How credentials reach their people. */
export const deliveries = {
  list: operation({ access: office, effect: 'read' })
    .input(
      z.strictObject({
        list: z.enum(DELIVERY_LISTS),
        /** Of one request or one account only. */
        code: codeInputSchema.optional(),
        accountId: z.int().optional(),
        ...windowSchema,
      }),
    )
    .output(
      z.strictObject({
        rows: z.array(deliveryViewSchema),
        total: z.int(),
        /** Letters in each of the two waiting lists, whatever was asked for. */
        waiting: z.strictObject({ toPrint: z.int(), printed: z.int() }),
      }),
    ),
  show: operation({ access: office, effect: 'read' }, 'DELIVERY_NOT_FOUND')
    .input(z.strictObject({ id: z.int() }))
    .output(deliveryViewSchema),
};
