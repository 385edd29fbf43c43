import { z } from 'zod';
import { operation } from './operation.ts';
import {
  attemptViewSchema,
  laneIdSchema,
  lanePauseSchema,
  MANUAL_STEP_CODES,
  operationStateSchema,
  operationViewSchema,
} from './operation-views.ts';
import { codeInputSchema, textLineSchema, windowSchema } from './vocabulary.ts';

export * from './operation-views.ts';

const office = ['officer', 'administrator', 'auditor'] as const;
const officer = { access: ['officer', 'administrator'], effect: 'write' } as const;
const byId = z.strictObject({ id: z.int() });
/** Why an account is not ordered. */
const ORDER_REFUSALS = [
  'REQUEST_NOT_FOUND',
  'STATE_FORBIDS',
  'TAKEN_BY_OTHER',
  'ADDRESS_FAULTY',
  'ADDRESS_TAKEN',
  'PERSON_HAS_ACCOUNT',
  'CONTACT_IS_ADDRESS',
] as const;

export const operations = {
  list: operation({ access: office, effect: 'read' })
    .input(
      z.strictObject({
        states: z.array(operationStateSchema).max(6),
        lane: laneIdSchema.optional(),
        /** Only what waits for a second person. */
        held: z.literal(true).optional(),
        ...windowSchema,
      }),
    )
    .output(
      z.strictObject({
        rows: z.array(operationViewSchema),
        total: z.int(),
        /** Of each state; and `held`, which are among the pending ones. */
        counts: z.record(z.string(), z.int()),
      }),
    ),
  /** One operation with everything that was tried, newest first. */
  show: operation({ access: office, effect: 'read' }, 'OPERATION_NOT_FOUND')
    .input(byId)
    .output(z.strictObject({ operation: operationViewSchema, attempts: z.array(attemptViewSchema) })),
  /** The ways out that this office uses, and why one of them is closed; with a code, those that its request waits for now. */
  lanes: operation({ access: office, effect: 'read' })
    .input(z.strictObject({ code: codeInputSchema.optional() }))
    .output(z.array(z.strictObject({ id: laneIdSchema, pause: lanePauseSchema.nullable() }))),
  /** Nothing new begins there until it is resumed: what is under way ends, and waiting costs no attempt. */
  pause: operation(officer)
    .input(z.strictObject({ lane: laneIdSchema, reason: textLineSchema(1, 300) }))
    .output(z.strictObject({})),
  resume: operation(officer)
    .input(z.strictObject({ lane: laneIdSchema }))
    .output(z.strictObject({})),
  /** Asks for a parked account under the address that was typed, by the rules of `queue.provision`; answers the new order. */
  editAndRetry: operation(officer, 'OPERATION_NOT_FOUND', 'OPERATION_STATE_FORBIDS', ...ORDER_REFUSALS)
    .input(z.strictObject({ id: z.int(), localPart: z.string().max(100) }))
    .output(operationViewSchema),
  /** The same, under the next address that the rules propose. */
  nextCandidate: operation(
    officer,
    'OPERATION_NOT_FOUND',
    'OPERATION_STATE_FORBIDS',
    'NO_CANDIDATE',
    ...ORDER_REFUSALS,
  )
    .input(byId)
    .output(operationViewSchema),
  /** The account that the platform has is the same person's: it is taken over and gets a new first password. */
  adopt: operation(
    officer,
    'OPERATION_NOT_FOUND',
    'OPERATION_STATE_FORBIDS',
    'TAKEN_BY_OTHER',
    'ACCOUNT_OF_ANOTHER',
    'ACCOUNT_UNTOLD',
    'ACCOUNT_AMBIGUOUS',
    'ACCOUNT_ADDRESS_DIFFERS',
    'STATE_FORBIDS',
    'CONTACT_IS_ADDRESS',
  )
    .input(z.strictObject({ id: z.int(), note: textLineSchema(1, 500) }))
    .output(operationViewSchema),
  /** An officer does by hand what waits for a platform or was refused there. */
  handOver: operation(
    officer,
    'OPERATION_NOT_FOUND',
    'OPERATION_STATE_FORBIDS',
    'TAKEN_BY_OTHER',
    'CONNECTOR_UNAVAILABLE',
    'STATE_FORBIDS',
  )
    .input(byId)
    .output(operationViewSchema),
  /** Takes back what has not begun; without its create a case goes back into the queue. */
  cancel: operation(
    officer,
    'OPERATION_NOT_FOUND',
    'OPERATION_STATE_FORBIDS',
    'TAKEN_BY_OTHER',
    'STATE_FORBIDS',
  )
    .input(z.strictObject({ id: z.int(), reason: textLineSchema(1, 500) }))
    .output(operationViewSchema),
  /** Tries a parked operation, or one that waits for its next try, again now. */
  retry: operation(officer, 'OPERATION_NOT_FOUND', 'OPERATION_STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(byId)
    .output(operationViewSchema),
  /** What an officer must type where, step by step; the password is shown here only, and the look is recorded. */
  manualSteps: operation(officer, 'OPERATION_NOT_FOUND', 'OPERATION_STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(byId)
    .output(
      z.strictObject({
        operation: operationViewSchema,
        steps: z.array(z.strictObject({ code: z.enum(MANUAL_STEP_CODES), value: z.string() })),
      }),
    ),
  completeManual: operation(officer, 'OPERATION_NOT_FOUND', 'OPERATION_STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(byId)
    .output(operationViewSchema),
  /** The platform would not: parks the operation with the words it used. */
  failManual: operation(officer, 'OPERATION_NOT_FOUND', 'OPERATION_STATE_FORBIDS', 'TAKEN_BY_OTHER')
    .input(z.strictObject({ id: z.int(), words: textLineSchema(1, 500) }))
    .output(operationViewSchema),
};
