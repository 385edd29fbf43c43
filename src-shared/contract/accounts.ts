import { z } from 'zod';
import { ACCOUNT_ACTS, ACCOUNT_STANDINGS } from '#shared/domain/account-state.ts';
import { operation } from './operation.ts';
import { operationViewSchema } from './operation-views.ts';
import { requestDetailSchema } from './requests.ts';
import {
  daySchema,
  instantSchema,
  operationKindSchema,
  requestKindSchema,
  textLineSchema,
  windowSchema,
} from './vocabulary.ts';

const office = ['officer', 'administrator', 'auditor'] as const;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;

export const accountStandingSchema = z.enum(ACCOUNT_STANDINGS);

/** One address of the registry with its holder: an account, an address held for one, or one that was let go. */
export const accountRowSchema = z.strictObject({
  id: z.int(),
  address: z.string(),
  kind: requestKindSchema,
  standing: accountStandingSchema,
  /** The holder: the person, or the unit. */
  nameTh: z.string(),
  unitNameTh: z.string(),
  unitNameEn: z.string().nullable(),
  /** Since when it stands like that, as far as is known. */
  since: instantSchema,
  /** The account that the address is held for. */
  heldFor: z.strictObject({ id: z.int(), address: z.string() }).nullable(),
  /** What was asked of the platform last and has not ended. */
  underWay: operationKindSchema.nullable(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

/** An address that nobody uses: from which day on it may be released (null for never), and whether that has come. */
export const heldAddressSchema = z.strictObject({
  id: z.int(),
  address: z.string(),
  standing: accountStandingSchema,
  since: instantSchema,
  releasableOn: daySchema.nullable(),
  mayRelease: z.boolean(),
});
export type HeldAddress = z.infer<typeof heldAddressSchema>;

/** Why the act is ordered: it stands in the timeline of the account's request and in the trail. */
const reason = textLineSchema(1, 500);
const refusals = [
  'ACCOUNT_NOT_FOUND',
  'ACCOUNT_STATE_FORBIDS',
  'ACCOUNT_BUSY',
  'CONNECTOR_UNAVAILABLE',
] as const;
/** Orders an act over the platform's current connector; answers the operation. */
const act = operation(officer, ...refusals)
  .input(z.strictObject({ id: z.int(), reason }))
  .output(operationViewSchema);

/** The accounts of the platform as the registry knows them, and every address that is kept for somebody. */
export const accounts = {
  /** By address. `text` is searched in address, holder and unit. */
  list: operation({ access: office, effect: 'read' })
    .input(
      z.strictObject({
        text: z.string().max(200).optional(),
        standings: z.array(accountStandingSchema).max(6),
        ...windowSchema,
      }),
    )
    .output(z.strictObject({ rows: z.array(accountRowSchema), total: z.int() })),
  /**
   * One account by its number, or by an address that it has, had or is about to have; with its request, its latest operations,
   * newest first, and every address kept for it.
   */
  show: operation({ access: office, effect: 'read' }, 'ACCOUNT_NOT_FOUND')
    .input(z.strictObject({ account: z.union([z.int(), z.string().max(320)]) }))
    .output(
      z.strictObject({
        account: accountRowSchema,
        request: requestDetailSchema,
        domain: z.string(),
        /** What may be ordered now. */
        acts: z.array(z.enum(ACCOUNT_ACTS)),
        operations: z.array(operationViewSchema),
        /** The account's own, once it is deleted, and those held beside it. */
        addresses: z.array(heldAddressSchema),
      }),
    ),
  /** Closed for a while: nobody signs in, the mail stays. */
  suspend: act,
  /** Open again. */
  restore: act,
  /** Writes the names anew, as the registry has them. */
  change: act,
  /** The mailbox and its mail go; the address stays its holder's. */
  delete: act,
  /** Another address for the same mailbox, held for it from now on; the former one stays its holder's. */
  rename: operation(officer, ...refusals, 'ADDRESS_FAULTY', 'ADDRESS_TAKEN')
    .input(z.strictObject({ id: z.int(), localPart: z.string().max(100), reason }))
    .output(operationViewSchema),
  /**
   * The decision that an address which nobody uses may go to another person, once its term is over. `id` is the row's of the
   * address itself.
   */
  release: operation(
    officer,
    'ACCOUNT_NOT_FOUND',
    'ACCOUNT_STATE_FORBIDS',
    'ACCOUNT_BUSY',
    'ADDRESS_STILL_HELD',
  )
    .input(z.strictObject({ id: z.int(), reason }))
    .output(z.strictObject({ address: z.string() })),
};
