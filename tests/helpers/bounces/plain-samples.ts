import { type BounceSample, headOf, plain, type Returning } from './write-bounce.ts';

/**
 * Bounces in words only, as qmail and older Exim and Exchange write them. Written by hand for these tests after RFC 3464 (appendix E), RFC 6522, RFC 6533, qmail's QSBMF, and the products'
 * public documentation; none of them was received from such a system.
 */
export const PLAIN_BOUNCES: readonly BounceSample[] = [
  {
    name: 'Exchange in words only',
    action: 'failed',
    status: '5.1.1',
    reason: 'mailbox-unknown',
    write: ({ to, copy }) =>
      plain(
        ['From: postmaster@example.com', 'To: it@coj.go.th', 'Subject: Undeliverable: บัญชี'],
        [
          'Delivery has failed to these recipients or distribution lists:',
          '',
          to,
          "The recipient's e-mail address was not found in the recipient's e-mail system.",
          '',
          'Diagnostic information for administrators:',
          '',
          'Generating server: EX01.example.com',
          '',
          to,
          '#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##',
          '',
          'Original message headers:',
          '',
          headOf(copy),
        ],
      ),
  },
  {
    name: 'Exim in words only',
    action: 'failed',
    status: null,
    reason: 'mailbox-full',
    write: ({ to, copy }) =>
      plain(
        [
          `X-Failed-Recipients: ${to}`,
          'Auto-Submitted: auto-replied',
          'From: Mail Delivery System <Mailer-Daemon@exim.example.com>',
          'To: it@coj.go.th',
          'Subject: Mail delivery failed: returning message to sender',
        ],
        [
          'This message was created automatically by mail delivery software.',
          '',
          'A message that you sent could not be delivered to one or more of its',
          'recipients. This is a permanent error. The following address(es) failed:',
          '',
          `  ${to}`,
          '    mailbox is full: retry timeout exceeded',
          '',
          '------ This is a copy of the message, including all the headers. ------',
          '',
          copy,
        ],
      ),
  },
  {
    name: 'qmail',
    action: 'failed',
    status: '5.1.1',
    reason: 'mailbox-unknown',
    write: ({ to, copy }) =>
      plain(
        [
          'Return-Path: <>',
          'From: MAILER-DAEMON@qmail.example.com',
          'To: it@coj.go.th',
          'Subject: failure notice',
        ],
        [
          'Hi. This is the qmail-send program at qmail.example.com.',
          "I'm afraid I wasn't able to deliver your message to the following addresses.",
          "This is a permanent error; I've given up. Sorry it didn't work out.",
          '',
          `<${to}>:`,
          'Sorry, no mailbox here by that name. (#5.1.1)',
          '',
          '--- Below this line is a copy of the message.',
          '',
          copy,
        ],
      ),
  },
];

/** Messages about ours that are no bounces: a person's answer, and a note of absence. */
export const NO_BOUNCES: readonly { name: string; write: (returning: Returning) => string }[] = [
  {
    name: 'an answer',
    write: ({ to, messageId }) =>
      plain(
        [`From: ${to}`, 'To: it@coj.go.th', 'Subject: Re: บัญชี', `In-Reply-To: <${messageId}>`],
        ['ได้รับแล้ว ขอบคุณครับ', '', '> 550 5.1.1 said somebody'],
      ),
  },
  {
    name: 'a note of absence',
    write: ({ to, messageId }) =>
      plain(
        [
          'Return-Path: <>',
          `From: ${to}`,
          'To: it@coj.go.th',
          'Subject: Out of office',
          'Auto-Submitted: auto-replied',
          `References: <${messageId}>`,
        ],
        ['I am away and will answer later.'],
      ),
  },
];
