import { z } from 'zod';
import { APPROVALS } from '#shared/domain/approval.ts';
import { OPERATION_STATES } from '#shared/domain/operation-state.ts';
import {
  CONNECTOR_IDS,
  connectorIdSchema,
  instantSchema,
  operationKindSchema,
  requestKindSchema,
} from './vocabulary.ts';

export const operationStateSchema = z.enum(OPERATION_STATES);

/** Fields of an account as a manual task names them, in the order of a console's form. */
export const MANUAL_STEP_CODES = [
  'find-account',
  'new-account',
  'new-address',
  'first-name',
  'last-name',
  'display-name',
  'unit',
  'position',
  'phone',
  'quota',
  'attachment',
  'password',
  'must-change-password',
  'suspend-account',
  'restore-account',
  'delete-account',
] as const;

/**
 * Why an operation is parked or waits for another try, as the office itself says it; a connector may add its own.
 * `INTERRUPTED`: the program ended in the middle, more often than is good. `UNANSWERED`: nothing came back at all. `SECRET_UNREADABLE`: the first password cannot
 * be decrypted; a new case is needed. `ADDRESS_EXISTS`: an account that is not ours has the address on the platform.
 * `ACCOUNT_MISSING`: the platform has no account of the address. `ACCOUNT_FOREIGN`: the account of the address does not carry our
 * key. `PLATFORM_DIFFERS`: the platform said yes, and shows something else. `PLATFORM_NOT_CONFIGURED`: nobody has said
 * where the platform is, or how to sign in. `VALUE_UNWRITABLE`: a value that no platform could be given letter by letter;
 * the words name the field. `NO_LONGER_NEEDED`: not a fault; what a reminder asked for had been done before it
 * went out. `SUPERSEDED`: neither; something asked later took its place. `CANCELLED`: an
 * officer took it back. `ADOPTED`: the account that the platform had already is this person's, as an officer has decided.
 * `LETTER_LAPSED`: a sealed letter was not handed over in time, and its password was deleted; of a request, never of an operation.
 */
export const OUTCOME_CODES = [
  'PLATFORM_REFUSED',
  'PLATFORM_RETRY',
  'PLATFORM_LOGIN',
  'PLATFORM_CERTIFICATE',
  'PLATFORM_DIFFERS',
  'PLATFORM_NOT_CONFIGURED',
  'ADDRESS_EXISTS',
  'ACCOUNT_FOREIGN',
  'ACCOUNT_MISSING',
  'VALUE_UNWRITABLE',
  'MAIL_NOT_CONFIGURED',
  'MAIL_UNREACHABLE',
  'MAIL_CERTIFICATE',
  'MAIL_LOGIN',
  'MAIL_RECIPIENT',
  'MAIL_REFUSED',
  'PASSWORD_ASTRAY',
  'SECRET_UNREADABLE',
  'INTERRUPTED',
  'UNANSWERED',
  'NO_LONGER_NEEDED',
  'BOUNCED',
  'SUPERSEDED',
  'CANCELLED',
  'ADOPTED',
  'LETTER_LAPSED',
  'UNEXPECTED',
] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

/** What is wrong with the office's own way to a platform or the mail server, and with no single operation on it. */
const OFFICE_FAULTS: ReadonlySet<string> = new Set<OutcomeCode>([
  'PLATFORM_LOGIN',
  'PLATFORM_CERTIFICATE',
  'PLATFORM_NOT_CONFIGURED',
  'MAIL_LOGIN',
  'MAIL_CERTIFICATE',
  'MAIL_NOT_CONFIGURED',
]);

/** Whether an outcome closes the way out for everything instead of parking one operation after the other. */
export function isOfficeFault(code: string): boolean {
  return OFFICE_FAULTS.has(code);
}

/** What one attempt at an operation came to; `interrupted`: whoever was at work on it has not been heard of any more. */
export const ATTEMPT_OUTCOMES = [
  'done',
  'handed-over',
  'obsolete',
  'retry',
  'refused',
  'interrupted',
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** What was asked of the mail platform, as it stood when it was asked: everything but the first password. */
export const askedOfPlatformSchema = z.strictObject({
  mailboxKind: requestKindSchema,
  address: z.string(),
  /** The address that a renamed account had before. */
  formerAddress: z.string().optional(),
  /** A unit's mailbox stands in the unit's name (2555 letter no. 3), so its last names are empty. */
  firstNameTh: z.string(),
  lastNameTh: z.string(),
  firstNameEn: z.string(),
  lastNameEn: z.string(),
  displayName: z.string(),
  unitNameTh: z.string(),
  /** The custodian's, for a unit's mailbox; the telephone number likewise. */
  position: z.string(),
  phone: z.string(),
  quotaMegabytes: z.int(),
  attachmentMegabytes: z.int(),
});
export type AskedOfPlatform = z.infer<typeof askedOfPlatformSchema>;

/** What a message is about (null for a reminder, which is about no account yet), and where it was to go. */
export const askedMessageSchema = z.strictObject({
  address: z.string().nullable(),
  contactEmail: z.string(),
});
export type AskedMessage = z.infer<typeof askedMessageSchema>;
export type Asked = AskedOfPlatform | AskedMessage;

/**
 * One act on the mail platform or one message to deliver. `outcomeWords` are the platform's own; `address` is the
 * account's, for a reminder the contact address.
 */
export const operationViewSchema = z.strictObject({
  id: z.int(),
  kind: operationKindSchema,
  state: operationStateSchema,
  connector: connectorIdSchema.nullable(),
  requestCode: z.string(),
  nameTh: z.string(),
  address: z.string(),
  asked: z.union([askedOfPlatformSchema, askedMessageSchema]),
  /** The operation of the same account that has to end before this one begins. */
  afterId: z.int().nullable(),
  attempts: z.int(),
  createdAt: instantSchema,
  nextTryAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  batchNumber: z.string().nullable(),
  outcomeCode: z.string().nullable(),
  outcomeWords: z.string().nullable(),
  /** A username, or `office`; null for what was ordered before this was recorded. */
  orderedBy: z.string().nullable(),
  /** Whether a second person has approved it; while it is held nobody carries it out. */
  approval: z.enum(APPROVALS),
  judgedBy: z.string().nullable(),
});
export type OperationView = z.infer<typeof operationViewSchema>;

/** Ways out of the office that can be closed for a while: each connector, and the mail server. */
export const LANE_IDS = [...CONNECTOR_IDS, 'mail'] as const;
export type LaneId = (typeof LANE_IDS)[number];
export const laneIdSchema = z.enum(LANE_IDS);
/** Why a way out is closed. `code` is an outcome where the office closed it by itself; `reason` is then the other side's words. */
export const lanePauseSchema = z.strictObject({
  reason: z.string(),
  by: z.string(),
  at: instantSchema,
  code: z.string().nullable(),
});
export type LanePause = z.infer<typeof lanePauseSchema>;

/** Whose account has the address on the platform, as the platform tells it. */
export const platformHolderSchema = z.strictObject({
  address: z.string(),
  /** How many accounts answer to the address that was asked for, where it is more than one. */
  matches: z.int().optional(),
  accountKey: z.string().nullable(),
  displayName: z.string().nullable(),
  unitNameTh: z.string().nullable(),
  isSuspended: z.boolean().nullable(),
  mustChangePassword: z.boolean().nullable(),
  quotaMegabytes: z.number().nullable(),
  lastSignInAt: z.string().nullable(),
});
export type PlatformHolder = z.infer<typeof platformHolderSchema>;

/** One time that a worker took an operation up; without an end while it is at work. */
export const attemptViewSchema = z.strictObject({
  number: z.int(),
  begunAt: instantSchema,
  endedAt: instantSchema.nullable(),
  worker: z.string(),
  outcome: z.enum(ATTEMPT_OUTCOMES).nullable(),
  code: z.string().nullable(),
  words: z.string().nullable(),
  found: platformHolderSchema.nullable(),
  /** Where the message went; null for what was none, or where that was not recorded. */
  recipient: z.string().nullable(),
});
export type AttemptView = z.infer<typeof attemptViewSchema>;
