import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatePassphrase, PASSPHRASE } from '#shared/domain/passphrase.ts';

test('whatever the dice say, a passphrase has its shape and nothing that is mistaken for another', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (dice) => {
      const passphrase = generatePassphrase((most) => (dice.next().value ?? 0) % most);
      expect(passphrase).toMatch(PASSPHRASE);
      expect(passphrase).not.toMatch(/[0O1IL2Z5S8Ba-z]/);
    }),
  );
});

test('every character is thrown for, and each of the alphabet can come', () => {
  const asked: number[] = [];
  generatePassphrase((most) => asked.push(most) % most);
  expect(asked).toHaveLength(24);
  const sizes = new Set(asked);
  expect(sizes.size).toBe(1);
  const [size = 0] = sizes;
  expect(24 * Math.log2(size)).toBeGreaterThan(90);
  const seen = new Set(
    Array.from({ length: size }, (_, throwOf) => generatePassphrase(() => throwOf).charAt(0)),
  );
  expect(seen.size).toBe(size);
});
