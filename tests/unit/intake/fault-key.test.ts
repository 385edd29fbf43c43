import { describe, expect, test } from 'vitest';
import { personalFormSchema, unitFormSchema } from '#shared/contract/request-form.ts';
import en from '#shared/i18n/en/intake.json' with { type: 'json' };
import th from '#shared/i18n/th/intake.json' with { type: 'json' };
import { countOf, faultKey } from '../../../src-renderer/components/request-fields/fault-key.ts';
import { emptyValues } from '../../../src-renderer/components/request-fields/form-values.ts';

/** The sentences' keys for a form with this in every text field. */
function keysFor(text: string): string[] {
  const values = emptyValues('unit');
  const person = Object.fromEntries(Object.keys(values.person).map((name) => [name, text]));
  const answer = unitFormSchema.safeParse({ ...values, person, purpose: text, requestedLocalPart: text });
  const issues = answer.error?.issues ?? [];
  return issues.map((issue) => faultKey(issue.message, issue.path.join('.'), text));
}

describe('a fault of the form', () => {
  test.each([
    '',
    'x'.repeat(500),
    'x'.repeat(1001),
    'สมชาย',
    'Somchai',
    '123',
    '1234567890123',
    '0101230000001',
    '1101230000009',
    '..',
    'postmaster',
    '<script>',
    '\u202e',
  ])('has its sentence in both languages, whatever is typed: %j', (text) => {
    const keys = keysFor(text);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(th.faults, key).toHaveProperty([key]);
      expect(en.faults, key).toHaveProperty([key]);
    }
  });

  test('says which language the field is in', () => {
    expect(faultKey('english-name', 'person.firstNameEn', 'สมชาย')).toBe('english-name-in-thai');
    expect(faultKey('english-name', 'person.firstNameEn', 'Som9')).toBe('english-name');
    expect(faultKey('thai-name', 'person.firstNameTh', 'Somchai')).toBe('thai-name-in-latin');
  });

  test('asks to choose where nothing can be typed', () => {
    const issues = personalFormSchema.safeParse(emptyValues('personal')).error?.issues ?? [];
    const byField = new Map(issues.map((issue) => [issue.path.join('.'), issue.message]));
    expect(byField.get('unitId')).toBe('required');
    expect(faultKey('required', 'unitId', null)).toBe('required-choice');
    expect(faultKey('required', 'person.category', '')).toBe('required-choice');
    expect(faultKey('required', 'person.phone', '')).toBe('required');
  });

  test('counts digits of a national ID, otherwise characters', () => {
    expect(countOf('national-id-length', '1-1012-๓')).toBe(6);
    expect(countOf('too-long', ' abc ')).toBe(3);
  });
});
