/**
 * What comparing the platform's list with the registry may find, what needs a person most first.
 * - `missing`: the registry has the account, the platform has none.
 * - `lingering`: the registry says deleted (or never made), the platform still has it.
 * - `unknown`: the platform has it, the registry does not.
 * - `duplicate`: several accounts on the platform for one of ours, for one person, or under one address.
 * - `differing`: both have it, and say different things of it.
 */
export const FINDING_KINDS = ['missing', 'lingering', 'unknown', 'duplicate', 'differing'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What both sides say of an account and is compared; a side that does not say it is not compared. */
export const COMPARED_FIELDS = [
  'accountKey',
  'address',
  'displayName',
  'unitNameTh',
  'isSuspended',
  'quotaMegabytes',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** What a finding proposes; carried out in this order, and only when a person says so. */
export const FINDING_ACTS = ['create', 'rename', 'change', 'suspend', 'restore', 'delete'] as const;
export type FindingAct = (typeof FINDING_ACTS)[number];

/** An account as the platform lists it; null for what it does not say. */
export interface ListedAccount {
  address: string;
  /** The registry's own name of the account, where the platform keeps one. */
  accountKey: string | null;
  displayName: string | null;
  unitNameTh: string | null;
  isSuspended: boolean | null;
  quotaMegabytes: number | null;
  /** ISO 8601, UTC. */
  lastSignInAt: string | null;
}

/** Which texts a platform tells of its accounts; it need not tell of each. */
export type ToldTexts = Record<'displayName' | 'unitNameTh', boolean>;

/** A row of a platform that tells these texts: one that it does not tell is empty there. */
export function withEmptied<Row extends ListedAccount>(row: Row, told: ToldTexts): Row {
  return {
    ...row,
    displayName: row.displayName ?? (told.displayName ? '' : null),
    unitNameTh: row.unitNameTh ?? (told.unitNameTh ? '' : null),
  };
}

/** An account as the registry has it: what was last carried out for it; null for what nobody has asked for. */
export interface RegisteredAccount {
  address: string;
  accountKey: string;
  state: 'reserved' | 'active' | 'suspended' | 'deleted';
  displayName: string | null;
  unitNameTh: string | null;
  quotaMegabytes: number | null;
  /** Something is being done about it, or was done after the list was taken: nothing can be said yet. */
  isUnderWay: boolean;
}

/**
 * One account of the registry with what the platform has of it, or accounts of the platform that belong to none. Every
 * account of either side stands in exactly one group.
 */
export interface Group {
  account: RegisteredAccount | null;
  rows: readonly ListedAccount[];
  /** Addresses of the rows that accounts of other groups have as well. */
  shared: readonly string[];
  /** Addresses of the same person's other mailboxes that the platform has, too. */
  others: readonly string[];
}

export interface Difference {
  field: ComparedField;
  registry: string | number | boolean;
  platform: string | number | boolean;
}

export interface Verdict {
  kind: FindingKind | 'agreed' | 'under-way';
  differences: Difference[];
  /** What would bring the platform to what the registry says. */
  acts: FindingAct[];
  /** What would bring the registry to what the platform has, where one act does. */
  accept: FindingAct[];
  /** The same for as long as the same is found: what was set aside stays aside while it does not change. */
  signature: string;
}

const isExpected = ({ state }: RegisteredAccount) => state === 'active' || state === 'suspended';

/** Judges one group; a group is one finding at the most. */
export function judge(group: Group): Verdict {
  const { account, rows } = group;
  const [row] = rows;
  if (account?.isUnderWay) return verdict('under-way');
  if (!row) return account && isExpected(account) ? missing(account) : verdict('agreed');
  if (account && !isExpected(account)) return verdict('lingering', [], rows.length === 1 ? ['delete'] : []);
  const multiplied = [...rows.slice(1).map(({ address }) => address), ...group.shared, ...group.others];
  if (multiplied.length > 0) return { ...verdict('duplicate'), signature: multiplied.toSorted().join(' ') };
  if (!account) return { ...verdict('unknown'), signature: row.accountKey ?? '' };
  const differences = differencesOf(account, row);
  if (differences.length === 0) return verdict('agreed');
  return { ...verdict('differing', differences, actsFor(differences)), accept: acceptanceOf(differences) };
}

/** Nobody gets a password for an account that is closed: it is made again once it was opened, or let go. */
function missing({ state }: RegisteredAccount): Verdict {
  const acts: FindingAct[] = state === 'active' ? ['create'] : [];
  return { ...verdict('missing', [], acts), accept: ['delete'] };
}

function verdict(kind: Verdict['kind'], differences: Difference[] = [], acts: FindingAct[] = []): Verdict {
  const signature = differences.map(({ field, platform }) => `${field}=${String(platform)}`).join('\n');
  return { kind, differences, acts, accept: [], signature };
}

/** Directories tidy spaces up; nothing else may differ. */
const shown = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function differencesOf(account: RegisteredAccount, row: ListedAccount): Difference[] {
  const registry = { ...account, isSuspended: account.state === 'suspended' };
  return COMPARED_FIELDS.flatMap((field) => {
    const ours = registry[field];
    const theirs = row[field];
    if (ours === null || theirs === null || isSame(field, ours, theirs)) return [];
    return [{ field, registry: ours, platform: theirs }];
  });
}

type Value = string | number | boolean;

function isSame(field: ComparedField, one: Value, other: Value): boolean {
  if (field === 'address') return String(one).toLowerCase() === String(other).toLowerCase();
  return typeof one === 'string' && typeof other === 'string' ? shown(one) === shown(other) : one === other;
}

/** What would bring the platform to what the registry says; nothing for an account that carries another's key. */
function actsFor(differences: readonly Difference[]): FindingAct[] {
  const wrong = new Set(differences.map(({ field }) => field));
  if (wrong.has('accountKey')) return [];
  const acts: FindingAct[] = [];
  if (wrong.has('address')) acts.push('rename');
  if (wrong.has('displayName') || wrong.has('unitNameTh') || wrong.has('quotaMegabytes')) acts.push('change');
  const suspension = differences.find(({ field }) => field === 'isSuspended');
  if (suspension) acts.push(suspension.registry === true ? 'suspend' : 'restore');
  return acts;
}

/** Whether an account is closed is the one thing that the registry can take over as the platform has it. */
function acceptanceOf(differences: readonly Difference[]): FindingAct[] {
  const [only, ...more] = differences;
  if (only?.field !== 'isSuspended' || more.length > 0) return [];
  return [only.platform === true ? 'suspend' : 'restore'];
}
