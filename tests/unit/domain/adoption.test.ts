import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { adoptionFault } from '#shared/domain/adoption.ts';

test('only the one account without a key whose own address it is can be taken over, in whatever case it is written', () => {
  const address = fc.emailAddress();
  fc.assert(
    fc.property(
      address,
      address,
      fc.option(fc.string()),
      fc.integer({ min: 1, max: 3 }),
      (own, asked, accountKey, matches) => {
        const fault = adoptionFault({ address: own.toUpperCase(), accountKey, matches }, asked);
        const isFree = accountKey === null && matches === 1 && own.toUpperCase() === asked.toUpperCase();
        expect(fault === undefined).toBe(isFree);
      },
    ),
  );
  const plain = { address: 'A@coj.go.th', accountKey: null };
  expect(adoptionFault(plain, 'a@coj.go.th')).toBeUndefined();
  expect(adoptionFault(null, 'a@coj.go.th')).toBe('unknown');
  expect(adoptionFault({ ...plain, accountKey: 'k' }, 'a@coj.go.th')).toBe('foreign');
  expect(adoptionFault({ ...plain, matches: 2 }, 'a@coj.go.th')).toBe('several');
  expect(adoptionFault(plain, 'b@coj.go.th')).toBe('address');
});
