import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCANNER_SOURCES, SCANNER_SUFFIXES, scannerProfileSchema } from '#shared/contract/desktop.ts';
import { storedScannerProfile } from '#main/desktop/stored-scanner-profile.ts';

const profiles = fc.record({
  source: fc.constantFrom(...SCANNER_SOURCES),
  prefix: fc.string({ maxLength: 20 }),
  suffix: fc.constantFrom(...SCANNER_SUFFIXES, null),
  keyGapMs: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
});

test('what was stored comes back, also from a file with something more in it', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      expect(storedScannerProfile({ ...profile, later: true })).toEqual(profile);
    }),
  );
});

test('a file edited by hand gives a profile that may cross the door, or none', () => {
  const spoilt = fc.record({
    source: fc.oneof(fc.constantFrom(...SCANNER_SOURCES), fc.anything()),
    prefix: fc.oneof(fc.string({ maxLength: 30 }), fc.anything()),
    suffix: fc.oneof(fc.constantFrom(...SCANNER_SUFFIXES, null), fc.anything()),
    keyGapMs: fc.oneof(fc.double({ min: -10, max: 6000 }), fc.anything()),
  });
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.anything()), (value) => {
      const profile = storedScannerProfile(value);
      const parsed = scannerProfileSchema.safeParse(value);
      expect(profile).toEqual(parsed.success ? parsed.data : undefined);
    }),
  );
});
