import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DELIVERY_ENDS, DELIVERY_STANDINGS, deliveryStanding } from '#shared/domain/delivery-standing.ts';

const at = fc.constantFrom(null, '2026-11-22T02:00:00.000Z');
const facts = fc.record({
  channel: fc.constantFrom('mail', 'letter', 'zip'),
  sentAt: at,
  printedAt: at,
  handedAt: at,
  bouncedAt: at,
  changedAt: at,
  endedWhy: fc.constantFrom(null, ...DELIVERY_ENDS),
});

test('every delivery has one standing: its end before anything else, then that its person has changed the password', () => {
  fc.assert(
    fc.property(facts, (delivery) => {
      const standing = deliveryStanding(delivery);
      expect(DELIVERY_STANDINGS).toContain(standing);
      if (delivery.endedWhy !== null) expect(standing).toBe(delivery.endedWhy);
      else if (delivery.changedAt !== null) expect(standing).toBe('changed');
    }),
  );
});

test('a letter or a zip goes its way whatever became of the message beside it, and nothing else is handed over', () => {
  fc.assert(
    fc.property(facts, (delivery) => {
      const standing = deliveryStanding({ ...delivery, endedWhy: null, changedAt: null });
      const ways = {
        mail: ['sending', 'sent', 'bounced'],
        letter: ['to-print', 'printed', 'handed-over'],
        zip: ['to-pack', 'packed', 'handed-over'],
      };
      expect(ways[delivery.channel]).toContain(standing);
    }),
  );
});

test('a message that came back says so', () => {
  const sent = { channel: 'mail', sentAt: 'x', printedAt: null, handedAt: null, changedAt: null } as const;
  expect(deliveryStanding({ ...sent, bouncedAt: null, endedWhy: null })).toBe('sent');
  expect(deliveryStanding({ ...sent, bouncedAt: 'x', endedWhy: null })).toBe('bounced');
});
