/**
 * The states of an account (product.md, Words). `reserved`: its address is held, the platform has not made it yet;
 * `suspended`: closed for a while, nobody signs in; `deleted`: its tombstone, which keeps the address for its holder.
 */
export const ACCOUNT_STATES = ['reserved', 'active', 'suspended', 'deleted'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/**
 * What an officer may order for an account that is there: close it for a while, open it again, write its names anew as
 * the registry has them, give it another address, remove it.
 */
export const ACCOUNT_ACTS = ['suspend', 'restore', 'change', 'rename', 'delete'] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];
/** Everything that can be under way for an account: the acts, and what makes it and hands its password over. */
export type AccountWork = AccountAct | 'create' | 'reset' | 'deliver';

/** Where an act changes something. */
const FROM: Readonly<Record<AccountAct, readonly AccountState[]>> = {
  suspend: ['active'],
  restore: ['suspended'],
  change: ['active', 'suspended'],
  rename: ['active', 'suspended'],
  delete: ['active', 'suspended'],
};

/** Acts that settle how the account stands, or where: while one is under way nobody can say what the next would do. */
const DECIDING: readonly AccountWork[] = ['suspend', 'restore', 'rename', 'delete'];
/** What carries the password of an account under its address. */
const CREDENTIALS: readonly AccountWork[] = ['create', 'reset', 'deliver'];

const BARRED_BY: Readonly<Record<AccountAct, readonly AccountWork[]>> = {
  // an account is closed at once, whatever message still waits for it
  suspend: DECIDING,
  restore: DECIDING,
  change: ['change', 'rename', 'delete'],
  // a message that tells of an address which is no more, or a password of an account that is no more, helps nobody
  rename: [...DECIDING, ...CREDENTIALS],
  delete: [...DECIDING, ...CREDENTIALS],
};

/** Whether an act may be ordered; `busy` names the first of what is under way that makes it senseless. */
export type ActVerdict =
  { may: true } | { may: false; why: 'state' } | { may: false; why: 'busy'; by: AccountWork };

/** Whether `act` may be ordered for an account in `state`, while `underWay` has not ended. */
export function actVerdict(
  state: AccountState,
  underWay: readonly AccountWork[],
  act: AccountAct,
): ActVerdict {
  if (!FROM[act].includes(state)) return { may: false, why: 'state' };
  const by = underWay.find((work) => BARRED_BY[act].includes(work));
  return by === undefined ? { may: true } : { may: false, why: 'busy', by };
}

/** Whether an account may get a new password: it is open, and stays where and as it is. */
export function mayGetPassword(state: AccountState, underWay: readonly AccountWork[]): boolean {
  return state === 'active' && !underWay.some((work) => DECIDING.includes(work));
}

/** Where an operation leaves an account; the others leave it as it is. */
const AFTER: Partial<Record<AccountWork, AccountState>> = {
  create: 'active',
  restore: 'active',
  suspend: 'suspended',
  delete: 'deleted',
};

/** How an account stands once the platform has carried an operation out. */
export function stateAfter(state: AccountState, work: AccountWork): AccountState {
  return AFTER[work] ?? state;
}

/** How an address of the registry stands: as its account does, held for one beside its own, or let go. */
export const ACCOUNT_STANDINGS = [...ACCOUNT_STATES, 'held', 'released'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/** The standing of a row of the registry's addresses. */
export function standingOf(row: {
  state: AccountState;
  heldFor: number | null;
  releasedAt: string | null;
}): AccountStanding {
  if (row.releasedAt !== null) return 'released';
  return row.heldFor === null ? row.state : 'held';
}
