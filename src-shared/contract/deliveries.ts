import { z } from 'zod';
import {
  DELIVERY_ENDS,
  DELIVERY_STANDINGS,
  HANDED_HOW,
  PASSPHRASE_TOLD_HOW,
} from '#shared/domain/delivery-standing.ts';
import { BOUNCE_REASONS } from '#shared/domain/bounce-reason.ts';
import { BOUNCE_VERDICTS } from '#shared/domain/bounce-verdict.ts';
import { DELIVERY_ACTIONS } from '#shared/domain/delivery-status.ts';
import { operation } from './operation.ts';
import {
  codeInputSchema,
  deliveryChannelSchema,
  instantSchema,
  textLineSchema,
  windowSchema,
} from './vocabulary.ts';

/** A stack of sealed letters, as much as one goes to a printer with; or what one zip holds. */
export const letterStackSchema = z.array(z.int()).min(1).max(100);

const office = ['officer', 'administrator', 'auditor'] as const;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;

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
  /** For whom its zip was made; `printed…` then say when, by whom and how often. */
  madeFor: z.string().nullable(),
  /** Null while nobody has recorded that they were told the passphrase of its last zip. */
  passphraseToldAt: instantSchema.nullable(),
  passphraseToldHow: z.enum(PASSPHRASE_TOLD_HOW).nullable(),
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
 * Lists of deliveries: letters that wait for the printer (`to-print`) or to be handed over (`printed`), passwords that wait
 * for a zip (`to-pack`) or in one to be handed over (`packed`), all by unit; what was sent and has not come back; what came
 * back; letters and zips that were handed over and whose password nobody is known to have changed; and of all that was told
 * `UNCHANGED_AFTER_DAYS` ago or longer, what is not known to be changed. Newest first, like `all`.
 */
export const DELIVERY_LISTS = [
  'to-print',
  'printed',
  'to-pack',
  'packed',
  'sent',
  'bounced',
  'handed',
  'unchanged',
  'all',
] as const;
export type DeliveryList = (typeof DELIVERY_LISTS)[number];

/** How many there are in each of the waiting lists, whatever was asked for. */
const waitingDeliveriesSchema = z.strictObject({
  toPrint: z.int(),
  printed: z.int(),
  toPack: z.int(),
  packed: z.int(),
});
export type WaitingDeliveries = z.infer<typeof waitingDeliveriesSchema>;

/**
 * A unit with passwords that wait for a zip (`toPack`) or in one to be handed over (`packed`), and its confirmers, to one of
 * whom a zip may go.
 */
const zipUnitSchema = z.strictObject({
  id: z.int(),
  nameTh: z.string(),
  nameEn: z.string().nullable(),
  toPack: z.int(),
  packed: z.int(),
  confirmers: z.array(z.strictObject({ id: z.int(), displayName: z.string() })),
});
export type ZipUnit = z.infer<typeof zipUnitSchema>;

/** What one message of a file that was read in comes to. What it says of itself is plain text, and nobody vouches for it. */
export const readBounceSchema = z.strictObject({
  /** Its place in the file, from 1. */
  number: z.int(),
  verdict: z.enum(BOUNCE_VERDICTS),
  /** The rest is null where the verdict leaves nothing to say. */
  requestCode: z.string().nullable(),
  nameTh: z.string().nullable(),
  recipient: z.string().nullable(),
  action: z.enum(DELIVERY_ACTIONS).nullable(),
  status: z.string().nullable(),
  reason: z.enum(BOUNCE_REASONS).nullable(),
  words: z.string().nullable(),
});
export type ReadBounce = z.infer<typeof readBounceSchema>;

/** The largest file of bounces, and how many messages of it are read. */
export const BOUNCE_LIMITS = { bytes: 5 * 1024 * 1024, messages: 500 } as const;

/** How credentials reach their people. */
export const deliveries = {
  list: operation({ access: office, effect: 'read' })
    .input(
      z.strictObject({
        list: z.enum(DELIVERY_LISTS),
        /** Of one request, one account or one unit only. */
        code: codeInputSchema.optional(),
        accountId: z.int().optional(),
        unitId: z.int().optional(),
        ...windowSchema,
      }),
    )
    .output(
      z.strictObject({
        rows: z.array(deliveryViewSchema),
        total: z.int(),
        waiting: waitingDeliveriesSchema,
      }),
    ),
  /** The units with passwords that go by zip and have not left the office, as the alphabet has them. */
  zipUnits: operation({ access: office, effect: 'read' })
    .input(z.strictObject({}))
    .output(z.array(zipUnitSchema)),
  show: operation({ access: office, effect: 'read' }, 'DELIVERY_NOT_FOUND')
    .input(z.strictObject({ id: z.int() }))
    .output(deliveryViewSchema),
  /**
   * Reads what mail systems sent back: one message (.eml) or an mbox of them. What names a message of ours and the address it
   * went to marks its delivery as bounced, and its request waits for an officer; nothing of the file is kept but its hash.
   * `isCutOff`: the file holds more messages than are read at once.
   */
  readBounces: operation(officer, 'BOUNCE_FILE_EMPTY', 'BOUNCE_FILE_TOO_LARGE', 'BOUNCE_FILE_OUTLOOK')
    .input(z.strictObject({ name: textLineSchema(1, 255), bytes: z.instanceof(Blob) }))
    .output(z.strictObject({ messages: z.array(readBounceSchema), isCutOff: z.boolean() })),
  /** A delivery was marked as bounced and was not: the mark is taken off, and the request stands as delivered again. */
  notBounced: operation(officer, 'DELIVERY_NOT_FOUND', 'DELIVERY_NOT_BOUNCED')
    .input(z.strictObject({ id: z.int(), note: textLineSchema(1, 500) }))
    .output(deliveryViewSchema),
  /**
   * Printed letters or zips have left the office, or were handed to their person or unit; their passwords are deleted. A
   * request is delivered once its letter or zip is out and its address sent.
   */
  handOver: operation(
    officer,
    'DELIVERY_NOT_FOUND',
    'LETTER_NOT_WAITING',
    'LETTER_NOT_PRINTED',
    'ZIP_NOT_WAITING',
    'ZIP_NOT_MADE',
  )
    .input(z.strictObject({ ids: letterStackSchema, how: z.enum(HANDED_HOW) }))
    .output(z.strictObject({ handedOver: z.int() })),
  /** Which way the passphrase of the zip that holds these has gone; the passphrase itself is known to nobody here. */
  recordPassphrase: operation(officer, 'DELIVERY_NOT_FOUND', 'ZIP_NOT_MADE')
    .input(z.strictObject({ ids: letterStackSchema, how: z.enum(PASSPHRASE_TOLD_HOW) }))
    .output(z.strictObject({ recorded: z.int() })),
  /** Takes a letter or a zip back that nobody is to get any more, with its password; credentials can then be sent again. */
  withdraw: operation(officer, 'DELIVERY_NOT_FOUND', 'LETTER_NOT_WAITING', 'ZIP_NOT_WAITING')
    .input(z.strictObject({ id: z.int(), reason: textLineSchema(1, 300) }))
    .output(deliveryViewSchema),
};
