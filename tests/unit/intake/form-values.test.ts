import { describe, expect, test } from 'vitest';
import { draftContentSchema } from '#shared/contract/request-form.ts';
import {
  emptyValues,
  fromDraft,
  isWorthKeeping,
  toDraft,
} from '../../../src-renderer/components/request-fields/form-values.ts';

describe('a draft', () => {
  test('comes back as it was, with the key it may have been submitted under', () => {
    const values = emptyValues('unit');
    values.person.firstNameTh = 'กุลธิดา';
    values.unitId = 7;
    values.purpose = 'งานสารบรรณ';
    const draft = draftContentSchema.parse(toDraft(values, 'a-key'));
    expect(fromDraft(draft)).toEqual({ values, submissionKey: 'a-key' });
  });

  test('of a personal mailbox has no field that its form does not know', () => {
    const values = emptyValues('personal');
    expect(Object.keys(fromDraft(toDraft(values, 'a-key')).values)).toEqual(['kind', 'unitId', 'person']);
  });

  test('with strange contents becomes an empty form', () => {
    const strange = { kind: 'personal' as const, values: { firstNameTh: 5, unitId: 'x', other: 'y' } };
    expect(fromDraft(strange)).toEqual({ values: emptyValues('personal'), submissionKey: null });
  });

  test('takes whatever length was pasted', () => {
    const values = emptyValues('personal');
    values.person.position = 'x'.repeat(100_000);
    expect(draftContentSchema.safeParse(toDraft(values, 'a-key')).success).toBe(true);
  });

  test('of nothing is not worth keeping', () => {
    expect(isWorthKeeping(emptyValues('unit'))).toBe(false);
    expect(isWorthKeeping({ ...emptyValues('unit'), purpose: 'x' })).toBe(true);
    expect(isWorthKeeping({ ...emptyValues('unit'), unitId: 1 })).toBe(true);
  });
});
