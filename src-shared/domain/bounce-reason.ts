/** Why a message did not arrive, as an officer needs to know it: what to ask the applicant, or whom else to ask. */
export const BOUNCE_REASONS = [
  'mailbox-unknown',
  'domain-unknown',
  'address-faulty',
  'mailbox-moved',
  'mailbox-disabled',
  'mailbox-full',
  'too-large',
  'server-fault',
  'server-unreachable',
  'mail-loop',
  'gave-up',
  'policy',
  'content',
  'unknown',
] as const;
export type BounceReason = (typeof BOUNCE_REASONS)[number];

/** Subject and detail of RFC 3463 section 3 and its registry; a subject alone where the details make no difference. */
const REASONS: Readonly<Record<string, BounceReason>> = {
  '1': 'address-faulty',
  '1.0': 'mailbox-unknown',
  '1.1': 'mailbox-unknown',
  '1.2': 'domain-unknown',
  '1.6': 'mailbox-moved',
  '1.10': 'domain-unknown',
  '2': 'mailbox-disabled',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '3': 'server-fault',
  '3.4': 'too-large',
  '4': 'server-unreachable',
  '4.6': 'mail-loop',
  '4.7': 'gave-up',
  '5': 'server-fault',
  '6': 'content',
  '7': 'policy',
  // Exchange Online's names for a recipient that it does not have
  '1.351': 'mailbox-unknown',
  '4.1': 'server-unreachable',
  '7.8': 'policy',
};

/** What the words themselves say, where there is no code, or one that says nothing (`5.0.0`). */
const WORDS: readonly (readonly [RegExp, BounceReason])[] = [
  [/quota|mailbox (is )?full|over ?quota|insufficient (storage|space)/i, 'mailbox-full'],
  [
    /(user|recipient|mailbox|account|address)( \S{1,80})? (is )?(unknown|not found|unavailable|rejected)|unknown (user|recipient)|no such (user|mailbox|recipient|person)|does(n't| not) exist|no mailbox/i,
    'mailbox-unknown',
  ],
  [
    /(host|domain)( \S{1,80})? (is )?(unknown|not found)|unknown host|no such (host|domain)|couldn't find any host/i,
    'domain-unknown',
  ],
  [/disabled|inactive|suspended/i, 'mailbox-disabled'],
  [/too (large|big)|size limit/i, 'too-large'],
  [/timed out|connection refused|unreachable|no route/i, 'server-unreachable'],
  [/too many hops|loop/i, 'mail-loop'],
  [/spam|blocked|blacklist|blocklist|policy|denied|not permitted/i, 'policy'],
];

/**
 * The reason behind a status code (RFC 3463) and a server's words; either may be missing. Subjects 0 and 5 (other, protocol)
 * are what servers fall back on for anything, so there the words are asked first.
 */
export function bounceReasonOf(status: string | null, words: string): BounceReason {
  const [, subject = '0', detail = '0'] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? [];
  const coded = REASONS[`${subject}.${detail}`] ?? REASONS[subject];
  const worded = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  const isVague = subject === '0' || subject === '5';
  return (isVague ? (worded ?? coded) : (coded ?? worded)) ?? 'unknown';
}
