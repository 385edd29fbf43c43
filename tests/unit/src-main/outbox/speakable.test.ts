import fc from 'fast-check';
import { expect, it } from 'vitest';
import { speakable } from '#main/outbox/speakable.ts';

it('makes one short line without the password of any words', () => {
  expect(speakable(' 550\r\n  no\u200b such\u0000 user ', undefined)).toBe('550 no such user');
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const said = speakable(`${before}Kx7mPq4RtW9aHn${after}`, 'Kx7mPq4RtW9aHn');
      expect(said).not.toContain('Kx7mPq4RtW9aHn');
      expect(said.length).toBeLessThanOrEqual(500);
    }),
  );
});
