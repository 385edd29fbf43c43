/**
 * How a sealed letter or a zip left the office: handed to its person or to their unit; or sent, the letter by post, the zip by an
 * officer's own e-mail.
 */
export const HANDED_HOW = ['in-person', 'posted'] as const;
export type HandedHow = (typeof HANDED_HOW)[number];

/**
 * Which way a zip's passphrase went to its confirmer, never the zip's: told by telephone, or face to face; or noted by the
 * officer, who tells it later.
 */
export const PASSPHRASE_TOLD_HOW = ['telephone', 'in-person', 'noted'] as const;
export type PassphraseToldHow = (typeof PASSPHRASE_TOLD_HOW)[number];

/** Why a delivery counts no more: a newer password took its place, its letter was not fetched in time, or it was taken back. */
export const DELIVERY_ENDS = ['replaced', 'lapsed', 'cancelled'] as const;
export type DeliveryEnd = (typeof DELIVERY_ENDS)[number];

/**
 * Where a delivery stands. `sending`: its message has not left yet. `to-print`, `printed`: the sealed letter waits for the
 * printer, or to be handed over; `to-pack`, `packed`: so does the zip. `sent`, `handed-over`: out of the office. `bounced`: the message came back.
 * `changed`: its person has chosen a password of their own. The others see `DeliveryEnd`.
 */
export const DELIVERY_STANDINGS = [
  'sending',
  'to-print',
  'printed',
  'to-pack',
  'packed',
  'sent',
  'handed-over',
  'bounced',
  'changed',
  ...DELIVERY_ENDS,
] as const;
export type DeliveryStanding = (typeof DELIVERY_STANDINGS)[number];

/** After so many days a first password that nobody has changed is looked into: lost on its way, or never used. */
export const UNCHANGED_AFTER_DAYS = 30;

type Channel = 'mail' | 'letter' | 'zip';

/** The password goes another way than the message, and waits until a person has handed it over. */
export const goesApart = (channel: Channel): boolean => channel !== 'mail';

/** What is recorded of a delivery; instants, null where it has not happened. */
export interface DeliveryFacts {
  channel: Channel;
  sentAt: string | null;
  printedAt: string | null;
  handedAt: string | null;
  bouncedAt: string | null;
  changedAt: string | null;
  endedWhy: DeliveryEnd | null;
}

/**
 * The one word for a delivery. What its person has done says more than what became of the message, and an end more than
 * either; the message beside a letter or a zip holds no password, so that it bounced does not stop it.
 */
export function deliveryStanding(facts: DeliveryFacts): DeliveryStanding {
  if (facts.endedWhy !== null) return facts.endedWhy;
  if (facts.changedAt !== null) return 'changed';
  if (goesApart(facts.channel)) {
    if (facts.handedAt !== null) return 'handed-over';
    const [waits, isMade] =
      facts.channel === 'zip' ? (['to-pack', 'packed'] as const) : (['to-print', 'printed'] as const);
    return facts.printedAt === null ? waits : isMade;
  }
  if (facts.bouncedAt !== null) return 'bounced';
  return facts.sentAt === null ? 'sending' : 'sent';
}
