/** The states of a request (product.md, "States of a request"), in the order of its way. */
export const REQUEST_STATES = [
  'submitted',
  'returned',
  'confirmed',
  'provisioning',
  'parked',
  'delivered',
  'cancelled',
  'rejected',
  'expired',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/**
 * What can happen to a request. Confirmer: confirm, return, undo (either of these, their own, while nobody has built on
 * it: `undoVerdict`). Applicant: correct, cancel. IT officer: take, release (only while nothing has been asked of the mail
 * platform: the use case sees to that), return, reject, resume, send-again (new credentials), contact (another contact
 * address, which keeps the state), settle (its person has the account in use, so nothing more is to be delivered). Parked, a request is rejected only while its account is no more than reserved, and gets
 * new credentials only once the account is there: the use cases see to that; revive, when the paper of an expired request
 * comes late. The office itself: park, deliver, expire (never confirmed). A delivered request whose message came back (bounce)
 * needs a person, unless it was no bounce after all (not-bounced: only for what the bounce has parked, the use case sees to
 * that). A correction before the confirmation keeps the
 * state and makes the printed paper out of date.
 */
export const REQUEST_EVENTS = [
  'confirm',
  'return',
  'undo',
  'correct',
  'cancel',
  'take',
  'release',
  'park',
  'resume',
  'deliver',
  'reject',
  'expire',
  'revive',
  'send-again',
  'contact',
  'bounce',
  'not-bounced',
  'settle',
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

const NEXT: Readonly<Record<RequestState, Partial<Record<RequestEvent, RequestState>>>> = {
  submitted: {
    confirm: 'confirmed',
    return: 'returned',
    correct: 'submitted',
    cancel: 'cancelled',
    expire: 'expired',
  },
  returned: { undo: 'submitted', correct: 'submitted', cancel: 'cancelled', expire: 'expired' },
  confirmed: { undo: 'submitted', take: 'provisioning', return: 'returned', reject: 'rejected' },
  provisioning: {
    deliver: 'delivered',
    park: 'parked',
    release: 'confirmed',
    contact: 'provisioning',
    settle: 'delivered',
  },
  parked: {
    resume: 'provisioning',
    'send-again': 'provisioning',
    reject: 'rejected',
    contact: 'parked',
    'not-bounced': 'delivered',
    settle: 'delivered',
  },
  delivered: { 'send-again': 'provisioning', contact: 'delivered', bounce: 'parked' },
  cancelled: {},
  rejected: {},
  expired: { revive: 'submitted' },
};

/** The state after an event, or `undefined` where the event is not allowed (product.md, "States of a request"). */
export function nextState(state: RequestState, event: RequestEvent): RequestState | undefined {
  return NEXT[state][event];
}

/** The events that a state allows; none once a request has ended. */
export function allowedEvents(state: RequestState): RequestEvent[] {
  return REQUEST_EVENTS.filter((event) => event in NEXT[state]);
}

/**
 * Whether the data stand as confirmed and may not be changed any more (2562 manual: "ระบบจะไม่อนุญาตให้แก้ไขข้อมูล").
 * A request that ended before it was delivered is not locked but over: see `isOpen`.
 */
export function isLocked(state: RequestState): boolean {
  return state === 'confirmed' || state === 'provisioning' || state === 'parked' || state === 'delivered';
}

/** Whether somebody still has to act: neither delivered nor cancelled, rejected or expired. */
export function isOpen(state: RequestState): boolean {
  return !['delivered', 'cancelled', 'rejected', 'expired'].includes(state);
}
