import { MANUAL_STEP_CODES } from '#shared/contract/operations.ts';
import { type Connector, type Order, passwordOf } from './connector.ts';

/** One line of an officer's task: what the field is (the screen has its name), and what to type there. */
export interface ManualStep {
  code: ManualStepCode;
  value: string;
}
type ManualStepCode = (typeof MANUAL_STEP_CODES)[number];

/** Mailboxes made by hand in the platform's own console: an officer reads the steps and ticks the task off. */
export const manualTask = {
  id: 'manual-task',
  perform: () => Promise.resolve({ kind: 'handed-over' }),
  manualSteps,
} as const satisfies Connector & Record<string, unknown>;

/**
 * What to type where, in the order of a console's form (2555 annex 2 no. 3–5); a reset touches the password only. Steps
 * without a value are left out. One of them is the first password: the caller records who saw it.
 */
export function manualSteps(order: Order): ManualStep[] {
  const values: Record<ManualStepCode, string> = {
    'find-account': order.kind === 'reset' ? order.address : '',
    'new-account': order.kind === 'create' ? order.address : '',
    ...(order.kind === 'create' ? personValues(order) : NO_PERSON),
    password: passwordOf(order),
    'must-change-password': order.address,
  };
  return MANUAL_STEP_CODES.map((code) => ({ code, value: values[code] })).filter(({ value }) => value !== '');
}

type PersonCode = Exclude<
  ManualStepCode,
  'find-account' | 'new-account' | 'password' | 'must-change-password'
>;

const NO_PERSON: Record<PersonCode, string> = {
  'first-name': '',
  'last-name': '',
  'display-name': '',
  unit: '',
  position: '',
  phone: '',
  quota: '',
  attachment: '',
};

function personValues(order: Order): Record<PersonCode, string> {
  return {
    'first-name': order.firstNameEn,
    'last-name': order.lastNameEn,
    'display-name': order.displayName,
    unit: order.unitNameTh,
    position: order.position,
    phone: order.phone,
    quota: `${order.quotaMegabytes} MB`,
    attachment: `${order.attachmentMegabytes} MB`,
  };
}
