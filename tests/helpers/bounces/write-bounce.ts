import type { DeliveryAction } from '#shared/domain/delivery-status.ts';
import type { BounceReason } from '#shared/domain/bounce-reason.ts';

/** What came back, and what it is about. */
export interface Returning {
  /** The Message-ID of the message that came back, without brackets. */
  messageId: string;
  to: string;
  /** The message itself, headers and body, as it left. */
  copy: string;
}

/** A way in which mail systems say that a message did not arrive. */
export interface BounceSample {
  name: string;
  write: (returning: Returning) => string;
  action: DeliveryAction;
  status: string | null;
  reason: BounceReason;
}

const crlf = (lines: readonly string[]) => lines.flatMap((line) => line.split(/\r?\n/)).join('\r\n');
export const headOf = (copy: string) => copy.split(/\r?\n\r?\n/)[0] ?? '';

/** A `multipart/report` of RFC 6522: words, fields of RFC 3464, and the message or its headers. */
export function report(
  from: string,
  said: string,
  fields: readonly string[],
  copy: { type: string; content: string },
  headers: readonly string[] = [],
): string {
  return crlf([
    'Return-Path: <>',
    `From: ${from}`,
    'To: it@coj.go.th',
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Sun, 22 Nov 2026 09:05:00 +0700',
    'Auto-Submitted: auto-replied',
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_b0undary"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--=_b0undary',
    'Content-Type: text/plain; charset=utf-8',
    '',
    said,
    '',
    '--=_b0undary',
    'Content-Type: message/delivery-status',
    '',
    ...fields,
    '',
    '--=_b0undary',
    `Content-Type: ${copy.type}`,
    '',
    copy.content,
    '',
    '--=_b0undary--',
    '',
  ]);
}

/** A bounce in words only. */
export function plain(headers: readonly string[], body: readonly string[]): string {
  return crlf([...headers, 'Date: Sun, 22 Nov 2026 09:05:00 +0700', '', ...body, '']);
}
