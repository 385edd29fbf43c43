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
 * What to do and what to type where, in the order of a console's form (2555 annex 2 no. 3–5): each act touches what it is
 * about and nothing else. Steps without a value are left out. One may be the first password: the caller records who saw it.
 */
export function manualSteps(order: Order): ManualStep[] {
  const values = { ...actValues(order), password: passwordOf(order) };
  return MANUAL_STEP_CODES.map((code) => ({ code, value: values[code] ?? '' })).filter(
    ({ value }) => value !== '',
  );
}

type Values = Partial<Record<ManualStepCode, string>>;

function actValues(order: Order): Values {
  const { address } = order;
  switch (order.kind) {
    case 'create':
      return { 'new-account': address, ...personValues(order), 'must-change-password': address };
    case 'reset':
      return { 'find-account': address, 'must-change-password': address };
    case 'change':
      return { 'find-account': address, ...personValues(order) };
    case 'rename':
      return { 'find-account': order.formerAddress, 'new-address': address, ...personValues(order) };
    case 'suspend':
      return { 'find-account': address, 'suspend-account': address };
    case 'restore':
      return { 'find-account': address, 'restore-account': address };
    case 'delete':
      return { 'find-account': address, 'delete-account': address };
  }
}

function personValues(order: Order): Values {
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
