import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounceReasonOf } from '#shared/domain/bounce-reason.ts';
import { enhancedStatusIn, readDeliveryStatus } from '#shared/domain/delivery-status.ts';
import { anyText } from '#tests/helpers/arbitraries.ts';

describe('the fields of a delivery report (RFC 3464)', () => {
  test('groups, folded lines, comments, types, and the first of two equal fields', () => {
    const text = [
      'Reporting-MTA: dns; mx.example.com',
      '',
      'Original-Recipient: rfc822;<a@example.com>',
      'Final-Recipient : RFC822; b@example.com (forwarded)',
      'Action: failed (said so',
      '  twice)',
      'Action: delivered',
      'Status: 5.2.2 (mailbox full)',
      'Diagnostic-Code: smtp; 552',
      '\t5.2.2 full',
      '',
      '',
      'Final-Recipient: rfc822;c@example.com',
      'Status: 4.4.7',
    ];
    const [first, second] = readDeliveryStatus(text.join('\r\n'));
    expect(first).toEqual({
      originalRecipient: 'a@example.com',
      finalRecipient: 'b@example.com',
      action: 'failed',
      status: '5.2.2',
      diagnostic: '552 5.2.2 full',
    });
    // where nobody says what was done, the class of the status does
    expect(second).toMatchObject({ finalRecipient: 'c@example.com', action: 'delayed', diagnostic: null });
  });

  test('any text at all gives a hundred recipients at the most, with an action each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom('Action: failed', '', 'Status: 5.1.1'))),
        (lines) => {
          const read = readDeliveryStatus(lines.join('\n'));
          expect(read.length).toBeLessThanOrEqual(100);
          for (const { status } of read) expect(status ?? '2.0.0').toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
        },
      ),
    );
    expect(readDeliveryStatus('Action: failed\n\n'.repeat(500))).toHaveLength(100);
  });

  test.each([
    ['550 5.1.1 unknown', '5.1.1'],
    ['(#5.1.1)', '5.1.1'],
    ['from 5.1.1.7 or 10.5.1.1', null],
    ['version 15.5.1', null],
    ['', null],
  ])('%j says %s', (text, status) => {
    expect(enhancedStatusIn(text)).toBe(status);
  });
});

describe('why a message did not arrive', () => {
  test.each([
    ['5.1.1', '', 'mailbox-unknown'],
    ['5.1.2', 'whatever', 'domain-unknown'],
    ['5.2.1', '', 'mailbox-disabled'],
    ['4.2.2', '', 'mailbox-full'],
    ['5.3.4', '', 'too-large'],
    ['4.4.7', '', 'gave-up'],
    ['5.4.6', '', 'mail-loop'],
    ['5.7.26', '', 'policy'],
    ['5.6.3', '', 'content'],
    // these say nothing: the words do
    ['5.5.0', 'Requested action not taken: mailbox unavailable', 'mailbox-unknown'],
    ['5.0.0', '552 over quota', 'mailbox-full'],
    [null, 'Host example.invalid not found', 'domain-unknown'],
    [null, '', 'unknown'],
    ['9.9.9', 'ไม่มี', 'unknown'],
  ])('%s, "%s": %s', (status, words, reason) => {
    expect(bounceReasonOf(status, words)).toBe(reason);
  });
});
