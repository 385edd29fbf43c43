import { type BounceSample, headOf, report } from './write-bounce.ts';

/**
 * Reports of RFC 3464 in the forms that common mail systems give them. Written by hand for these tests after RFC 3464 (appendix E), RFC 6522, RFC 6533, qmail's QSBMF, and the products'
 * public documentation; none of them was received from such a system.
 */
export const REPORTS: readonly BounceSample[] = [
  {
    name: 'Postfix, and Zimbra with it',
    action: 'failed',
    status: '5.1.1',
    reason: 'mailbox-unknown',
    write: ({ to, copy }) =>
      report(
        'MAILER-DAEMON@mail.example.com (Mail Delivery System)',
        `<${to}>: host mx.example.com[192.0.2.7] said: 550 5.1.1 <${to}>: Recipient address rejected`,
        [
          'Reporting-MTA: dns; mail.example.com',
          'X-Postfix-Queue-ID: 4F2Cq71Xw0z9s',
          'Arrival-Date: Sun, 22 Nov 2026 09:04:58 +0700 (+07)',
          '',
          `Final-Recipient: rfc822; ${to}`,
          `Original-Recipient: rfc822;${to}`,
          'Action: failed',
          'Status: 5.1.1',
          'Remote-MTA: dns; mx.example.com',
          `Diagnostic-Code: smtp; 550 5.1.1 <${to}>: Recipient address rejected: User`,
          '    unknown in virtual mailbox table',
        ],
        { type: 'message/rfc822', content: copy },
      ),
  },
  {
    name: 'Postfix, delayed',
    action: 'delayed',
    status: '4.4.1',
    reason: 'server-unreachable',
    write: ({ to, copy }) =>
      report(
        'MAILER-DAEMON@mail.example.com (Mail Delivery System)',
        'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
        [
          'Reporting-MTA: dns; mail.example.com',
          '',
          `Final-Recipient: rfc822; ${to}`,
          'Action: delayed',
          'Status: 4.4.1',
          'Diagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.7]:25: Connection timed out',
          'Will-Retry-Until: Fri, 27 Nov 2026 09:04:58 +0700 (+07)',
        ],
        { type: 'text/rfc822-headers', content: headOf(copy) },
      ),
  },
  {
    name: 'Exchange and Exchange Online',
    action: 'failed',
    status: '5.1.10',
    reason: 'domain-unknown',
    write: ({ to, copy, messageId }) =>
      report(
        'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>',
        `Delivery has failed to these recipients or groups:\n\n${to}\nThe email address couldn't be found.`,
        [
          'Reporting-MTA: dns;EX01.example.com',
          'Received-From-MTA: dns;mail.coj.go.th',
          'Arrival-Date: Sun, 22 Nov 2026 02:04:58 +0000',
          '',
          `Original-Recipient: rfc822;${to}`,
          `Final-Recipient: rfc822;${to}`,
          'Action: failed',
          'Status: 5.1.10',
          'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
        ],
        { type: 'message/rfc822', content: copy },
        [`In-Reply-To: <${messageId}>`, 'Content-Language: en-US'],
      ),
  },
  {
    name: 'Exim with a report',
    action: 'failed',
    status: '5.0.0',
    reason: 'mailbox-unknown',
    write: ({ to, copy }) =>
      report(
        'Mail Delivery System <Mailer-Daemon@exim.example.com>',
        `A message that you sent could not be delivered to one or more of its recipients.\n\n  ${to}`,
        [
          'Reporting-MTA: dns; exim.example.com',
          '',
          'Action: failed',
          `Final-Recipient: rfc822;${to}`,
          'Status: 5.0.0',
          'Remote-MTA: dns; mx.example.com',
          `Diagnostic-Code: smtp; 550 No such user: ${to}`,
        ],
        { type: 'message/rfc822', content: copy },
        [`X-Failed-Recipients: ${to}`],
      ),
  },
  {
    name: 'Gmail',
    action: 'failed',
    status: '5.1.1',
    reason: 'mailbox-unknown',
    write: ({ to, copy, messageId }) =>
      report(
        'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        `** Address not found **\n\nYour message wasn't delivered to ${to} because the address couldn't be found.`,
        [
          'Reporting-MTA: dns; googlemail.com',
          'Received-From-MTA: dns; it@coj.go.th',
          'Arrival-Date: Sat, 21 Nov 2026 18:04:58 -0800 (PST)',
          'X-Original-Message-ID: <ignored@example.com>',
          '',
          `Final-Recipient: rfc822; ${to}`,
          'Action: failed',
          'Status: 5.1.1',
          'Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.9, the server for the domain.)',
          'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try',
          " 550-5.1.1 double-checking the recipient's email address for typos or",
          ' 550 5.1.1 unnecessary spaces. https://support.google.com/mail/?p=NoSuchUser x14si1 - gsmtp',
          'Last-Attempt-Date: Sat, 21 Nov 2026 18:05:00 -0800 (PST)',
        ],
        { type: 'message/rfc822', content: copy },
        [`In-Reply-To: <${messageId}>`, `References: <${messageId}>`, `X-Failed-Recipients: ${to}`],
      ),
  },
  {
    name: 'Sendmail, full mailbox, headers only',
    action: 'failed',
    status: '5.2.2',
    reason: 'mailbox-full',
    write: ({ to, copy }) =>
      report(
        'Mail Delivery Subsystem <MAILER-DAEMON@sendmail.example.com>',
        'The following address(es) had permanent fatal errors.',
        [
          'Reporting-MTA: dns; sendmail.example.com',
          '',
          `Final-Recipient: RFC822; ${to}`,
          'Action: failed (mailbox full)',
          'Status: 5.2.2',
          'Diagnostic-Code: SMTP; 552 5.2.2 Mailbox over quota',
        ],
        { type: 'text/rfc822-headers', content: headOf(copy) },
      ),
  },
  {
    name: 'an internationalised report (RFC 6533)',
    action: 'failed',
    status: '5.7.1',
    reason: 'policy',
    write: ({ to, copy }) =>
      report(
        'Postmaster <postmaster@eai.example.com>',
        'ไม่สามารถส่งข้อความได้',
        [
          'Reporting-MTA: dns; eai.example.com',
          '',
          `Final-Recipient: utf-8; ${to}`,
          'Action: failed',
          'Status: 5.7.1',
          'Diagnostic-Code: smtp; 554 5.7.1 ข้อความถูกปฏิเสธโดยนโยบาย',
        ],
        { type: 'message/global', content: copy },
      ).replace('message/delivery-status', 'message/global-delivery-status'),
  },
  {
    name: 'success, as asked for by DSN (RFC 3461)',
    action: 'relayed',
    status: '2.0.0',
    reason: 'unknown',
    write: ({ to, copy }) =>
      report(
        'MAILER-DAEMON@mail.example.com',
        'Your message was successfully relayed.',
        [
          'Reporting-MTA: dns; mail.example.com',
          '',
          `Final-Recipient: rfc822; ${to}`,
          'Action: relayed',
          'Status: 2.0.0',
          'Diagnostic-Code: smtp; 250 2.0.0 OK',
        ],
        { type: 'text/rfc822-headers', content: headOf(copy) },
      ),
  },
];
