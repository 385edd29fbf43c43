/**
 * The persons who may have a mailbox, and nobody else (2555 annex 2 no. 2): ข้าราชการตุลาการ, ข้าราชการศาลยุติธรรม,
 * พนักงานราชการ, ลูกจ้างประจำ, in this order.
 */
export const PERSON_CATEGORIES = [
  'judicial-officer',
  'judicial-service-officer',
  'government-employee',
  'permanent-employee',
] as const;
export type PersonCategory = (typeof PERSON_CATEGORIES)[number];

/** Staff whom 2555 annex 2 no. 2 leaves out: ลูกจ้างชั่วคราว and จ้างเหมาบริการ. Named so that a refusal can say why. */
export const REFUSED_CATEGORIES = ['temporary-employee', 'contractor'] as const;
export type RefusedCategory = (typeof REFUSED_CATEGORIES)[number];

/** Whose mailbox it would be: a person's, or a unit's own with a custodian (2555 letter no. 3). */
export type MailboxKind = 'personal' | 'unit';

/** Whether persons of a category may have a mailbox (2555 annex 2 no. 2). */
export function isEligible(category: string): category is PersonCategory {
  return (PERSON_CATEGORIES as readonly string[]).includes(category);
}

/**
 * Whether a mailbox may be given (2555 annex 2 no. 2). `category` is the holder's or the custodian's, for a custodian
 * uses the mailbox too; only a unit's mailbox may name no category, being the unit's own right. `former-unit`: the unit
 * was closed or merged and can neither hold a mailbox nor vouch for a person.
 */
export function eligibility(asked: {
  kind: MailboxKind;
  category?: PersonCategory | RefusedCategory | undefined;
  unitFormer: boolean;
}): { ok: true } | { ok: false; reason: 'category' | 'former-unit' } {
  const isRightfulUser = asked.category === undefined ? asked.kind === 'unit' : isEligible(asked.category);
  if (!isRightfulUser) return { ok: false, reason: 'category' };
  return asked.unitFormer ? { ok: false, reason: 'former-unit' } : { ok: true };
}
