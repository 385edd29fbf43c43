import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eligibility,
  isEligible,
  PERSON_CATEGORIES,
  REFUSED_CATEGORIES,
} from '#shared/domain/eligibility.ts';

const eligible = fc.constantFrom(...PERSON_CATEGORIES);
const refused = fc.constantFrom(...REFUSED_CATEGORIES);
const kinds = fc.constantFrom('personal' as const, 'unit' as const);

describe('eligibility (2555 annex 2 no. 2)', () => {
  test('is the right of four categories and of no other word', () => {
    expect(PERSON_CATEGORIES).toHaveLength(4);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), refused, eligible, fc.constantFrom('', 'toString', '__proto__')),
        (category) => {
          expect(isEligible(category)).toBe((PERSON_CATEGORIES as readonly string[]).includes(category));
        },
      ),
    );
  });

  test('of an eligible person in a living unit is given', () => {
    fc.assert(
      fc.property(kinds, eligible, (kind, category) => {
        expect(eligibility({ kind, category, unitFormer: false })).toEqual({ ok: true });
      }),
    );
  });

  test('of a former unit is refused to anybody who would otherwise have it', () => {
    fc.assert(
      fc.property(kinds, eligible, (kind, category) => {
        expect(eligibility({ kind, category, unitFormer: true })).toEqual({
          ok: false,
          reason: 'former-unit',
        });
      }),
    );
    expect(eligibility({ kind: 'unit', unitFormer: true })).toEqual({ ok: false, reason: 'former-unit' });
  });

  test('of temporary staff and contractors is refused, as holders and as custodians', () => {
    fc.assert(
      fc.property(kinds, refused, fc.boolean(), (kind, category, unitFormer) => {
        expect(eligibility({ kind, category, unitFormer })).toEqual({ ok: false, reason: 'category' });
      }),
    );
  });

  test('without a category is a unit’s alone', () => {
    expect(eligibility({ kind: 'unit', unitFormer: false })).toEqual({ ok: true });
    expect(eligibility({ kind: 'personal', unitFormer: false })).toEqual({ ok: false, reason: 'category' });
  });
});
