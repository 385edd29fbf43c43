import { expect, test } from 'vitest';
import { createHand } from '#main/outbox/hand.ts';

const resolved = (promise: Promise<void>) =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);

test('whoever rings before anybody waits is heard, once', async () => {
  const hand = createHand(() => Promise.resolve(null));
  hand.listen();
  hand.ring();
  expect(await resolved(hand.change())).toBe(true);
  hand.listen();
  const waiting = hand.change();
  expect(await resolved(waiting)).toBe(false);
  hand.ring();
  expect(await resolved(waiting)).toBe(true);
});
