import { z } from 'zod';
import { ACCOUNT_STANDINGS } from '#shared/domain/account-state.ts';
import {
  connectorIdSchema,
  daySchema,
  instantSchema,
  operationKindSchema,
  roleSchema,
} from './vocabulary.ts';

const none = z.strictObject({});
const faults = z.strictObject({ faults: z.array(z.string()) });

/** One wrong place in an input: the path to the field and a code the renderer has a sentence for. */
export const inputFaultSchema = z.strictObject({ path: z.string(), code: z.string() });
export type InputFault = z.infer<typeof inputFaultSchema>;

/**
 * Every refusal that may cross a door, with the data its sentence needs: the one union the renderer turns into Thai
 * or English (`errors.CODE` in the locale files). An operation declares those it may answer with.
 */
export const ERROR_CATALOGUE = {
  // every operation
  INVALID_INPUT: { data: z.strictObject({ faults: z.array(inputFaultSchema) }) },
  NOT_SIGNED_IN: { data: none },
  NOT_ALLOWED: { data: z.strictObject({ needs: z.array(roleSchema) }) },
  SESSION_LOCKED: { data: none },
  PASSWORD_CHANGE_REQUIRED: { data: none },
  REGISTRY_UNAVAILABLE: {
    data: z.strictObject({
      reason: z.enum(['busy', 'read-only', 'disk-full', 'unwritable', 'damaged', 'closed']),
    }),
  },
  UNEXPECTED: { data: z.strictObject({ id: z.string() }) },
  // session and people
  ALREADY_SET_UP: { data: none },
  WRONG_CREDENTIALS: { data: none },
  SLOW_DOWN: { data: z.strictObject({ retryAfterSeconds: z.int() }) },
  SIGN_IN_LOCKED: { data: z.strictObject({ until: instantSchema }) },
  WEAK_PASSWORD: { data: faults },
  USERNAME_TAKEN: { data: none },
  PERSON_NOT_FOUND: { data: none },
  UNITS_REQUIRED: { data: none },
  LAST_ADMINISTRATOR: { data: none },
  // units
  UNIT_NOT_FOUND: { data: none },
  UNIT_FORMER: { data: z.strictObject({ nameTh: z.string() }) },
  MAIL_CODE_TAKEN: { data: z.strictObject({ nameTh: z.string() }) },
  // requests
  NOT_ELIGIBLE: { data: z.strictObject({ category: z.string() }) },
  REQUEST_NOT_FOUND: { data: none },
  REQUEST_CHANGED: { data: z.strictObject({ revision: z.int(), state: z.string() }) },
  STATE_FORBIDS: { data: z.strictObject({ state: z.string(), event: z.string() }) },
  REMINDED_LATELY: { data: z.strictObject({ at: instantSchema }) },
  NUMBERS_EXHAUSTED: { data: z.strictObject({ buddhistYear: z.int() }) },
  // confirmation
  CODE_SHAPE: { data: z.strictObject({ text: z.string() }) },
  CODE_CHECK_DIGITS: { data: z.strictObject({ text: z.string() }) },
  CODE_TEST_SHEET: { data: none },
  CODE_UNKNOWN: { data: z.strictObject({ code: z.string() }) },
  CODE_OTHER_UNIT: { data: z.strictObject({ unitNameTh: z.string(), unitNameEn: z.string().nullable() }) },
  CODE_ALREADY_CONFIRMED: { data: z.strictObject({ at: instantSchema, by: z.string() }) },
  CODE_EXPIRED: { data: z.strictObject({ at: instantSchema }) },
  CODE_CANCELLED: { data: z.strictObject({ state: z.string(), at: instantSchema }) },
  CODE_RETURNED: { data: z.strictObject({ at: instantSchema, reason: z.string().nullable() }) },
  UNDO_NOT_OWN: { data: none },
  UNDO_TOO_LATE: { data: z.strictObject({ state: z.string(), at: instantSchema }) },
  CHECKS_INCOMPLETE: { data: z.strictObject({ missing: z.array(z.string()) }) },
  // queue and addresses
  TAKEN_BY_OTHER: { data: z.strictObject({ by: z.string() }) },
  ADDRESS_FAULTY: { data: faults },
  ADDRESS_TAKEN: { data: z.strictObject({ address: z.string(), holder: z.string(), active: z.boolean() }) },
  PERSON_HAS_ACCOUNT: { data: z.strictObject({ address: z.string() }) },
  CONTACT_IS_ADDRESS: { data: z.strictObject({ address: z.string() }) },
  // accounts
  ACCOUNT_NOT_FOUND: { data: none },
  ACCOUNT_STATE_FORBIDS: { data: z.strictObject({ state: z.enum(ACCOUNT_STANDINGS), act: z.string() }) },
  ACCOUNT_BUSY: { data: z.strictObject({ kind: operationKindSchema }) },
  // `from`: the day on which it may be released; null where nothing ever is
  ADDRESS_STILL_HELD: { data: z.strictObject({ address: z.string(), from: daySchema.nullable() }) },
  // operations and batches
  OPERATION_NOT_FOUND: { data: none },
  OPERATION_STATE_FORBIDS: { data: z.strictObject({ state: z.string() }) },
  NO_CANDIDATE: { data: none },
  ACCOUNT_OF_ANOTHER: { data: none },
  /** The platform said that the address is taken, and not by whom: its answer came in a file. */
  ACCOUNT_UNTOLD: { data: z.strictObject({ address: z.string() }) },
  ACCOUNT_AMBIGUOUS: { data: z.strictObject({ address: z.string(), matches: z.int() }) },
  ACCOUNT_ADDRESS_DIFFERS: { data: z.strictObject({ address: z.string(), found: z.string() }) },
  CONNECTOR_UNAVAILABLE: { data: z.strictObject({ connector: connectorIdSchema }) },
  APPROVAL_TABLE_NOT_FOUND: { data: none },
  APPROVAL_NOTHING_HELD: { data: none },
  APPROVAL_NEEDS_PERSON: { data: none },
  APPROVAL_OWN: { data: z.strictObject({ count: z.int() }) },
  APPROVAL_CHANGED: {
    data: z.strictObject({
      count: z.int(),
      changes: z.array(z.strictObject({ requestCode: z.string(), fields: z.array(z.string()) })),
    }),
  },
  APPROVAL_STILL_ASKED: { data: none },
  PASSWORD_NEEDED: { data: none },
  PLATFORM_TEST_FAILED: { data: z.strictObject({ words: z.string() }) },
  DELIVERY_NOT_FOUND: { data: none },
  DELIVERY_NOT_BOUNCED: { data: none },
  BOUNCE_FILE_EMPTY: { data: none },
  BOUNCE_FILE_TOO_LARGE: { data: z.strictObject({ limitMegabytes: z.int() }) },
  BOUNCE_FILE_OUTLOOK: { data: none },
  LANE_PAUSED: { data: z.strictObject({ connector: connectorIdSchema, reason: z.string() }) },
  LETTER_NOT_WAITING: { data: z.strictObject({ code: z.string() }) },
  LETTER_NOT_PRINTED: { data: z.strictObject({ code: z.string() }) },
  ZIP_NOT_WAITING: { data: z.strictObject({ code: z.string() }) },
  ZIP_NOT_MADE: { data: z.strictObject({ code: z.string() }) },
  ZIP_REASON_NEEDED: { data: z.strictObject({ code: z.string() }) },
  ZIP_UNITS_DIFFER: { data: none },
  /** Whom it was to be made for confirms nothing of this unit, or not any more. */
  ZIP_NOT_CONFIRMER: { data: none },
  LETTER_REASON_NEEDED: { data: z.strictObject({ code: z.string() }) },
  BATCH_EMPTY: { data: none },
  BATCH_ROWS_UNWRITABLE: { data: z.strictObject({ count: z.int() }) },
  BATCH_NOT_FOUND: { data: none },
  BATCH_CLOSED: { data: none },
  BATCH_FILE_UNWRITABLE: { data: z.strictObject({ path: z.string(), reason: z.string() }) },
  BATCH_RESULT_OF_OTHER: { data: z.strictObject({ number: z.string() }) },
  BATCH_RESULT_UNREADABLE: { data: z.strictObject({ line: z.int(), reason: z.string() }) },
  TEMPLATE_FAULTY: { data: z.strictObject({ column: z.string(), reason: z.string() }) },
  // reconciling
  RECONCILE_RUNNING: { data: none },
  RECONCILE_RUN_NOT_FOUND: { data: none },
  LIST_UNREADABLE: { data: z.strictObject({ line: z.int(), reason: z.string() }) },
  FINDING_NOT_FOUND: { data: none },
  FINDING_SETTLED: { data: z.strictObject({ state: z.string() }) },
  FINDING_PROPOSES_NOTHING: { data: none },
  /** Only addresses of the domain that is set are the registry's to keep. */
  ADDRESS_OTHER_DOMAIN: { data: z.strictObject({ address: z.string(), domain: z.string() }) },
  HOLDER_HAS_ACCOUNT: { data: z.strictObject({ address: z.string() }) },
  HOLDER_HAS_REQUEST: { data: z.strictObject({ code: z.string() }) },
  PLATFORM_UNREACHABLE: { data: z.strictObject({ words: z.string() }) },
  // scanned paper
  PAPER_EMPTY: { data: none },
  PAPER_KIND: { data: none },
  PAPER_TOO_LARGE: { data: z.strictObject({ limitMegabytes: z.int() }) },
  PAPER_TOO_MANY_PAGES: { data: z.strictObject({ pages: z.int(), limit: z.int() }) },
  PAPER_TOO_MANY_PIXELS: { data: z.strictObject({ limitMegapixels: z.int() }) },
  PAPER_PASSWORD: { data: none },
  PAPER_BROKEN: { data: none },
  PAPER_READER_FAILED: { data: none },
  PAPER_ENDS_PROGRAM: { data: none },
  PAPER_STORE_FULL: { data: z.strictObject({ limitGigabytes: z.int() }) },
  PAPER_DISK_FULL: { data: z.strictObject({ missingMegabytes: z.int() }) },
  PAPER_KNOWN: { data: z.strictObject({ at: instantSchema, by: z.string() }) },
  PAPER_PIECE_MISSING: { data: none },
  PAPER_NOT_FOUND: { data: none },
  PAPER_STATE_FORBIDS: { data: z.strictObject({ state: z.string() }) },
  PAPER_GONE: { data: none },
  PAPER_PAGE_NOT_FOUND: { data: none },
  PAPER_PAGE_STATE_FORBIDS: { data: z.strictObject({ state: z.string() }) },
  PAPER_PICTURE_GONE: { data: none },
  PAPER_LOCKED: { data: z.strictObject({ state: z.string() }) },
  PAPER_REASON_NEEDED: { data: none },
  // settings
  MAIL_NOT_CONFIGURED: { data: none },
  MAIL_FAILED: { data: z.strictObject({ reason: z.string(), words: z.string() }) },
  CERTIFICATE_UNREADABLE: { data: none },
  // desktop
  PRINTER_UNAVAILABLE: { data: z.strictObject({ printer: z.string() }) },
  PRINT_FAILED: { data: z.strictObject({ reason: z.string(), paper: z.string() }) },
  FILE_UNWRITABLE: { data: z.strictObject({ path: z.string(), reason: z.string() }) },
  FOLDER_UNUSABLE: { data: z.strictObject({ path: z.string(), reason: z.string() }) },
} as const;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof ERROR_CATALOGUE)[Code]['data']>;

/** Errors that the dispatcher itself may answer with, whatever the operation. */
export const COMMON_ERROR_CODES = [
  'INVALID_INPUT',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'SESSION_LOCKED',
  'PASSWORD_CHANGE_REQUIRED',
  'REGISTRY_UNAVAILABLE',
  'UNEXPECTED',
] as const satisfies readonly ErrorCode[];

/** Picks declared errors out of the catalogue for one operation. */
export function declared<const Code extends ErrorCode>(...codes: Code[]): Pick<typeof ERROR_CATALOGUE, Code> {
  return Object.fromEntries(codes.map((code) => [code, ERROR_CATALOGUE[code]])) as Pick<
    typeof ERROR_CATALOGUE,
    Code
  >;
}

/** A coded refusal: thrown by rules and use cases, carried over the door by the dispatcher. */
export class Refusal<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly data: ErrorData<Code>;
  constructor(code: Code, data: ErrorData<Code>) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** Refuses with a code of the catalogue; never returns. */
export function refuse<Code extends ErrorCode>(code: Code, data: ErrorData<Code>): never {
  throw new Refusal(code, data);
}
