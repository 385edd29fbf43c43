import { z } from 'zod';
import { REQUEST_STATES } from '#shared/domain/request-state.ts';
import { REQUEST_VIEWS } from '#shared/domain/request-view.ts';
import { chaseListSchema } from './chase.ts';
import { operation, STAFF } from './operation.ts';
import { requestFormSchema } from './request-form.ts';
import {
  codeInputSchema,
  daySchema,
  instantSchema,
  lastFourSchema,
  requestKindSchema,
  textLineSchema,
  windowSchema,
} from './vocabulary.ts';

export const requestStateSchema = z.enum(REQUEST_STATES);

/** One line of a request's history: who, when, from where, why. */
export const timelineEntrySchema = z.strictObject({
  at: instantSchema,
  event: z.string(),
  state: requestStateSchema,
  by: z.string(),
  door: z.string(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A line of the Doc List. */
export const requestRowSchema = z.strictObject({
  code: z.string(),
  kind: requestKindSchema,
  state: requestStateSchema,
  nameTh: z.string(),
  nameEn: z.string(),
  unitNameTh: z.string(),
  unitNameEn: z.string().nullable(),
  address: z.string().nullable(),
  submittedAt: instantSchema,
  stateSince: instantSchema,
  /** The officer who has it in hand; two people may have one name, so `staffId` tells them apart. */
  takenBy: z.strictObject({ staffId: z.int(), displayName: z.string() }).nullable(),
});
export type RequestRow = z.infer<typeof requestRowSchema>;

/** A request as staff see it: the national ID masked (`revealNationalId` shows it and leaves a trace). */
export const requestDetailSchema = requestRowSchema.extend({
  revision: z.int(),
  unitId: z.int(),
  titleTh: z.string(),
  firstNameTh: z.string(),
  lastNameTh: z.string(),
  firstNameEn: z.string(),
  lastNameEn: z.string(),
  nationalIdMasked: z.string(),
  category: z.string(),
  position: z.string(),
  contactEmail: z.string(),
  recoveryEmail: z.string(),
  phone: z.string(),
  purpose: z.string().nullable(),
  requestedLocalPart: z.string().nullable(),
  timeline: z.array(timelineEntrySchema),
});
export type RequestDetail = z.infer<typeof requestDetailSchema>;

/** What intake warns of; the applicant may still go on. */
export const warningSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('open-request'), submittedAt: instantSchema, state: requestStateSchema }),
  z.strictObject({ code: z.literal('has-account') }),
  z.strictObject({ code: z.literal('names-doubtful') }),
]);
export type IntakeWarning = z.infer<typeof warningSchema>;

const receiptSchema = z.strictObject({ code: z.string(), submittedAt: instantSchema, revision: z.int() });
const proof = { code: codeInputSchema, lastFour: lastFourSchema };
const open = { access: 'public', effect: 'write' } as const;
/** Who runs after papers that never came. */
const chaser = { access: ['confirmer', 'officer', 'administrator'], effect: 'write' } as const;

/** By arrival, which is also the order of the codes, by how long it has stood as it stands, or by name in Thai order. */
export const REQUEST_SORTS = ['newest', 'oldest', 'waiting', 'name'] as const;

export const requestViewSchema = z.enum(REQUEST_VIEWS);

export const requestFilterSchema = z.strictObject({
  /** One pile of the unit's work, or what is overdue on all of them. */
  view: z.enum([...REQUEST_VIEWS, 'overdue']).optional(),
  text: z.string().max(200).optional(),
  states: z.array(requestStateSchema).max(9).optional(),
  kind: requestKindSchema.optional(),
  unitId: z.int().optional(),
  /** Day of submission, inclusive, Thai local time. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type RequestFilter = z.infer<typeof requestFilterSchema>;

/** `oldestSince`: since when the first of those that are not over has stood there. */
const pileSchema = z.strictObject({
  total: z.int(),
  overdue: z.int(),
  oldestSince: instantSchema.nullable(),
});

/** How much lies on each pile, how much of it too long, and from when on. */
export const requestViewsSchema = z.strictObject({
  counts: z.record(requestViewSchema, pileSchema),
  waitingAfterDays: z.int(),
  overdueAfterDays: z.int(),
  /** Whether this office can send messages, so that applicants can be reminded. */
  canRemind: z.boolean(),
});
export type RequestViews = z.infer<typeof requestViewsSchema>;

export const requests = {
  /** Warnings for a form that is complete but not yet submitted. */
  check: operation({ access: 'public', effect: 'read' }, 'UNIT_NOT_FOUND')
    .input(z.strictObject({ form: requestFormSchema }))
    .output(z.strictObject({ warnings: z.array(warningSchema) })),
  /** Gives the document code once: the same `submissionKey` gets the same receipt, however often it is sent. */
  submit: operation(open, 'UNIT_NOT_FOUND', 'UNIT_FORMER', 'NOT_ELIGIBLE', 'NUMBERS_EXHAUSTED')
    .input(z.strictObject({ form: requestFormSchema, submissionKey: z.uuid() }))
    .output(receiptSchema),
  /** How a request stands, for its applicant. A wrong code and wrong digits give the same answer. */
  track: operation({ access: 'public', effect: 'read' }, 'REQUEST_NOT_FOUND', 'SLOW_DOWN')
    .input(z.strictObject(proof))
    .output(
      z.strictObject({
        code: z.string(),
        kind: requestKindSchema,
        state: requestStateSchema,
        revision: z.int(),
        submittedAt: instantSchema,
        /** The last day on which the paper may still be confirmed; null where nothing runs out. */
        lastDay: daySchema.nullable(),
        timeline: z.array(timelineEntrySchema),
      }),
    ),
  /** The form back for correction, while it is not locked (2562 manual: no change after confirmation). */
  openForCorrection: operation(open, 'REQUEST_NOT_FOUND', 'SLOW_DOWN', 'STATE_FORBIDS')
    .input(z.strictObject(proof))
    .output(z.strictObject({ form: requestFormSchema, revision: z.int() })),
  correct: operation(
    open,
    'REQUEST_NOT_FOUND',
    'SLOW_DOWN',
    'STATE_FORBIDS',
    'REQUEST_CHANGED',
    'UNIT_NOT_FOUND',
    'UNIT_FORMER',
    'NOT_ELIGIBLE',
  )
    .input(z.strictObject({ ...proof, revision: z.int(), form: requestFormSchema }))
    .output(receiptSchema),
  withdraw: operation(open, 'REQUEST_NOT_FOUND', 'SLOW_DOWN', 'STATE_FORBIDS')
    .input(z.strictObject(proof))
    .output(z.strictObject({ state: requestStateSchema })),
  /**
   * The Doc List: what the caller may see; a confirmer sees their units' only. Where there are `more`, `total` is how
   * many there are at least: text found in many thousands of requests is not counted to the end.
   */
  list: operation({ access: STAFF, effect: 'read' })
    .input(z.strictObject({ filter: requestFilterSchema, sort: z.enum(REQUEST_SORTS), ...windowSchema }))
    .output(z.strictObject({ rows: z.array(requestRowSchema), total: z.int(), more: z.boolean() })),
  /** The piles of what the caller may see, or of one unit among it. */
  views: operation({ access: STAFF, effect: 'read' })
    .input(z.strictObject({ unitId: z.int().optional() }))
    .output(requestViewsSchema),
  /** Whom to ask in person for a form that never came: of every unit that one tends, or of one among them. */
  chaseList: operation({ ...chaser, effect: 'read' })
    .input(z.strictObject({ unitId: z.int().optional() }))
    .output(chaseListSchema),
  /** Reminds the applicant by message of a paper that never came; not more often than every three days. */
  remind: operation(chaser, 'REQUEST_NOT_FOUND', 'STATE_FORBIDS', 'MAIL_NOT_CONFIGURED', 'REMINDED_LATELY')
    .input(z.strictObject({ code: codeInputSchema }))
    .output(z.strictObject({ code: z.string() })),
  /**
   * Reminds the applicants of everything in a view that is overdue, oldest first, as many as one call may take; who was
   * reminded lately is passed over. `left`: there are more, to be asked for again.
   */
  remindOverdue: operation(chaser, 'MAIL_NOT_CONFIGURED')
    .input(z.strictObject({ view: z.enum(['paper', 'back']), unitId: z.int().optional() }))
    .output(z.strictObject({ reminded: z.int(), left: z.int() })),
  /** An expired request whose paper arrived after all waits for its confirmation again. */
  revive: operation(
    { access: ['officer', 'administrator'], effect: 'write' },
    'REQUEST_NOT_FOUND',
    'STATE_FORBIDS',
  )
    .input(z.strictObject({ code: codeInputSchema, note: textLineSchema(1, 500) }))
    .output(z.strictObject({ code: z.string(), state: requestStateSchema })),
  show: operation({ access: STAFF, effect: 'read' }, 'REQUEST_NOT_FOUND')
    .input(z.strictObject({ code: codeInputSchema }))
    .output(requestDetailSchema),
  /** The full national ID; every look stands in the audit trail with its purpose. */
  revealNationalId: operation({ access: STAFF, effect: 'write' }, 'REQUEST_NOT_FOUND')
    .input(
      z.strictObject({
        code: codeInputSchema,
        purpose: z.enum(['confirmation', 'provisioning', 'inquiry', 'audit']),
      }),
    )
    .output(z.strictObject({ nationalId: z.string() })),
};
