import type { DeliveryAction, RecipientStatus } from './delivery-status.ts';

/**
 * What a message that was read in comes to. `bounced`: the credentials did not arrive. `replaced`: neither did those that
 * a newer password has taken the place of. `reminder`: a reminder did not arrive. `redirected`: an attempt
 * at an address that was corrected since came back, and the message went to the right one. `delayed`: it is still on its way.
 * `arrived`: the mail system took it further. `known`: this very report was read before. `recipient-differs`: it names a
 * message of ours and somebody else's address. `foreign`: a bounce, but of no message that this office has sent.
 * `no-bounce`: no bounce at all.
 */
export const BOUNCE_VERDICTS = [
  'bounced',
  'replaced',
  'reminder',
  'redirected',
  'delayed',
  'arrived',
  'known',
  'recipient-differs',
  'foreign',
  'no-bounce',
] as const;
export type BounceVerdict = (typeof BOUNCE_VERDICTS)[number];

/** A message of ours that a report names. */
export interface ReportedMessage {
  isReminder: boolean;
  /** It has left the office. */
  isSent: boolean;
  /** A newer password has taken the place of the one in it. */
  isReplaced: boolean;
  /** Everywhere it went, or may have gone. */
  recipients: readonly string[];
  /** Where the attempt went that was accepted; null where that is not known. */
  arrivedAt: string | null;
  /** Whether this report of it was read before. */
  isKnown: boolean;
}

/**
 * Judges a report. Its Message-ID could be guessed, so an address that we wrote to must be in it too; and it never does more
 * than to mark a delivery, which can be undone.
 */
export function bounceVerdict(
  message: ReportedMessage | undefined,
  { action, addresses }: { action: DeliveryAction; addresses: ReadonlySet<string> },
): BounceVerdict {
  if (!message?.isSent) return 'foreign';
  if (message.isKnown) return 'known';
  if (!message.recipients.some((recipient) => addresses.has(recipient.toLowerCase())))
    return 'recipient-differs';
  if (action === 'delayed') return 'delayed';
  if (action !== 'failed') return 'arrived';
  if (message.arrivedAt !== null && !addresses.has(message.arrivedAt.toLowerCase())) return 'redirected';
  if (message.isReminder) return 'reminder';
  return message.isReplaced ? 'replaced' : 'bounced';
}

/** Of several recipients the one that we wrote to; else the first that failed. */
export function statusOf(
  statuses: readonly RecipientStatus[],
  recipients: readonly string[],
): RecipientStatus | undefined {
  const ours = new Set(recipients.map((recipient) => recipient.toLowerCase()));
  const named = statuses.find(({ originalRecipient, finalRecipient }) =>
    [originalRecipient, finalRecipient].some(
      (address) => address !== null && ours.has(address.toLowerCase()),
    ),
  );
  return named ?? statuses.find(({ action }) => action === 'failed') ?? statuses[0];
}
