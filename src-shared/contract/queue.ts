import { z } from 'zod';
import { clashSchema, MOST_AT_ONCE, MOST_LOOKED_UP, orderResultSchema, planRowSchema } from './dry-run.ts';
import { operation } from './operation.ts';
import { emailSchema } from './request-form.ts';
import { requestDetailSchema } from './requests.ts';
import {
  codeInputSchema,
  connectorIdSchema,
  deliveryChannelSchema,
  instantSchema,
  offeredChannelSchema,
  textLineSchema,
} from './vocabulary.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;
const byCode = z.strictObject({ code: codeInputSchema });
const done = z.strictObject({ code: z.string(), state: z.string() });

/** The IT office's queue of confirmed requests. The list itself is `requests.list`, oldest first. */
export const queue = {
  /** Opens a case for this officer, with the proposed address; taking one's own again opens it again. */
  take: operation(officer, 'REQUEST_NOT_FOUND', 'STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(byCode)
    .output(
      z.strictObject({
        request: requestDetailSchema,
        domain: z.string(),
        proposal: z.string().nullable(),
        clashes: z.array(clashSchema),
        /** The address of the person's own mailbox, when another request got or reserved one: no second is made. */
        hasAccount: z.string().nullable(),
        connector: connectorIdSchema,
        /** The connectors that can be chosen. */
        connectors: z.array(connectorIdSchema),
        /** How the credentials are delivered unless another way is chosen. */
        channel: deliveryChannelSchema,
        /** Nothing was asked of the mail platform yet, or it refused to make the account. */
        canOrder: z.boolean(),
      }),
    ),
  release: operation(officer, 'REQUEST_NOT_FOUND', 'STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(byCode)
    .output(done),
  /** The same rules for a changed address, while it is typed. */
  checkAddress: operation(
    { ...officer, effect: 'read' },
    'REQUEST_NOT_FOUND',
    'ADDRESS_FAULTY',
    'ADDRESS_TAKEN',
  )
    .input(z.strictObject({ code: codeInputSchema, localPart: z.string().max(100) }))
    .output(z.strictObject({ address: z.string() })),
  /**
   * Reserves the address, makes the first password and appends the operation, all in one transaction. Without a channel the
   * credentials go as the policy says.
   */
  provision: operation(
    officer,
    'REQUEST_NOT_FOUND',
    'STATE_FORBIDS',
    'TAKEN_BY_OTHER',
    'ADDRESS_FAULTY',
    'ADDRESS_TAKEN',
    'PERSON_HAS_ACCOUNT',
    'CONTACT_IS_ADDRESS',
    'CONNECTOR_UNAVAILABLE',
  )
    .input(
      z.strictObject({
        code: codeInputSchema,
        localPart: z.string().max(100),
        connector: connectorIdSchema,
        channel: offeredChannelSchema.optional(),
      }),
    )
    .output(z.strictObject({ code: z.string(), address: z.string(), operationId: z.int() })),
  /**
   * What would be asked of which platform, were everything ordered now: what was ordered and has not gone out, then what is
   * confirmed and was not ordered, in the order of its arrival, each with the address that it would really get. Nothing is
   * written by it.
   */
  dryRun: operation({ access: ['officer', 'administrator', 'auditor'], effect: 'read' })
    .input(z.strictObject({ connector: connectorIdSchema.optional() }))
    .output(
      z.strictObject({
        at: instantSchema,
        rows: z.array(planRowSchema),
        /** Of all rows, as of an approval table's: what stands on the paper. */
        sha256: z.string(),
        /** There is more than a dry run shows. */
        more: z.boolean(),
        /** What a queued request would go over, and what it could. */
        connector: connectorIdSchema,
        connectors: z.array(connectorIdSchema),
        /** Whether that platform can be asked whether it has an address. */
        canLookUp: z.boolean(),
      }),
    ),
  /** Which of these addresses the platform has already, and under which name: it is only asked, and nothing is kept. */
  lookUpAddresses: operation(
    { access: ['officer', 'administrator'], effect: 'read' },
    'CONNECTOR_UNAVAILABLE',
    'PLATFORM_UNREACHABLE',
  )
    .input(
      z.strictObject({
        connector: connectorIdSchema,
        addresses: z.array(z.string().max(320).regex(ADDRESS)).min(1).max(MOST_LOOKED_UP),
      }),
    )
    .output(z.array(z.strictObject({ address: z.string(), displayName: z.string().nullable() }))),
  /**
   * Carries rows of a dry run out: each in a transaction of its own, with the address that was shown and none other. Asked
   * again after a crash it does nothing twice. What cannot be ordered is answered with its reason, and stops nothing.
   */
  provisionMany: operation(officer, 'CONNECTOR_UNAVAILABLE')
    .input(
      z.strictObject({
        connector: connectorIdSchema,
        rows: z
          .array(z.strictObject({ code: codeInputSchema, localPart: z.string().max(100) }))
          .min(1)
          .max(MOST_AT_ONCE),
      }),
    )
    .output(z.strictObject({ results: z.array(orderResultSchema) })),
  reject: operation(officer, 'REQUEST_NOT_FOUND', 'STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(z.strictObject({ code: codeInputSchema, note: textLineSchema(1, 500) }))
    .output(done),
  /**
   * Where the credentials go, once the data are locked: nothing else of the form is changed, and nothing is sent by it.
   * The note says who asked for it; it stays inside the office.
   */
  correctContact: operation(
    officer,
    'REQUEST_NOT_FOUND',
    'STATE_FORBIDS',
    'TAKEN_BY_OTHER',
    'CONTACT_IS_ADDRESS',
  )
    .input(z.strictObject({ code: codeInputSchema, contactEmail: emailSchema, note: textLineSchema(1, 500) }))
    .output(done),
  /**
   * A parked case whose account works and is in use: delivered, with no other password. The note says how that is known; it
   * stays inside the office.
   */
  settle: operation(officer, 'REQUEST_NOT_FOUND', 'STATE_FORBIDS', 'TAKEN_BY_OTHER', 'ACCOUNT_BUSY')
    .input(z.strictObject({ code: codeInputSchema, note: textLineSchema(1, 500) }))
    .output(done),
  /**
   * A new first password: reset on the platform, then delivered (a delivered password is never sent twice), as the policy
   * says or over the channel that is chosen. Also where a message or a reset is parked, which is then cancelled; another
   * act that is parked comes first.
   */
  sendAgain: operation(
    officer,
    'REQUEST_NOT_FOUND',
    'STATE_FORBIDS',
    'TAKEN_BY_OTHER',
    'ACCOUNT_BUSY',
    'CONTACT_IS_ADDRESS',
  )
    .input(z.strictObject({ code: codeInputSchema, channel: offeredChannelSchema.optional() }))
    .output(z.strictObject({ code: z.string(), operationId: z.int() })),
};
