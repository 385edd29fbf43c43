import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { personFormSchema, requestFormSchema } from '#shared/contract/request-form.ts';
import { hasHiddenCharacters } from '#shared/domain/thai-text.ts';
import { anyText, roughThaiText, thaiNames } from '#tests/helpers/arbitraries.ts';
import { makeNationalId } from '#tests/helpers/national-ids.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';

/** What is wrong with a form, as `field: code` by its last key; null when nothing is. */
function faultsOf(form: unknown): string[] | null {
  const parsed = requestFormSchema.safeParse(form);
  if (parsed.success) return null;
  return parsed.error.issues.map(({ path, message }) => `${String(path.at(-1))}: ${message}`);
}

const withPerson = (over: object) => ({ ...personalForm(), person: { ...personalForm().person, ...over } });
const personFault = (over: object) => faultsOf(withPerson(over));

test('a complete form has no fault, for a person and for a unit', () => {
  expect(faultsOf(personalForm())).toBeNull();
  expect(faultsOf(unitForm())).toBeNull();
});

test('what is left empty, or holds nothing that can be seen, is required', () => {
  const fields = Object.keys(personFormSchema.shape).filter((field) => field !== 'category');
  for (const field of fields) {
    for (const nothing of ['', ' ', '\u200b\ufeff', '\t\n', null, undefined, 7])
      expect(personFault({ [field]: nothing })?.[0], `${field} ${String(nothing)}`).toBe(
        `${field}: required`,
      );
  }
  expect(personFault({ category: '' })).toEqual(['category: required']);
  expect(faultsOf({ ...personalForm(), unitId: null })).toEqual(['unitId: required']);
  expect(faultsOf({ ...unitForm(), purpose: ' ' })).toEqual(['purpose: required']);
});

test.each([
  [{ titleTh: 'ก'.repeat(41) }, 'titleTh: too-long'],
  [{ firstNameTh: 'ก'.repeat(81) }, 'firstNameTh: too-long'],
  [{ lastNameTh: 'ก'.repeat(1001) }, 'lastNameTh: too-long'],
  [{ firstNameEn: 'a'.repeat(61) }, 'firstNameEn: too-long'],
  [{ position: 'ก'.repeat(121) }, 'position: too-long'],
  [{ contactEmail: `${'a'.repeat(250)}@example.com` }, 'contactEmail: too-long'],
  [{ phone: '0'.repeat(61) }, 'phone: too-long'],
  [{ firstNameTh: 'Somchai' }, 'firstNameTh: thai-name'],
  [{ lastNameTh: 'ใจดี2' }, 'lastNameTh: thai-name'],
  [{ titleTh: '=นาย' }, 'titleTh: thai-name'],
  [{ firstNameTh: '่กุล' }, 'firstNameTh: thai-name'],
  [{ firstNameEn: 'สมชาย' }, 'firstNameEn: english-name'],
  [{ lastNameEn: "=cmd|' /C calc'!A0" }, 'lastNameEn: english-name'],
  [{ lastNameEn: '-Jaidee' }, 'lastNameEn: english-name'],
  [{ nationalId: '110199000001x' }, 'nationalId: national-id-characters'],
  [{ nationalId: '110199000001' }, 'nationalId: national-id-length'],
  [{ nationalId: makeNationalId('010199000001') }, 'nationalId: national-id-first-digit'],
  [
    { nationalId: `${nationalIdOf(1).slice(0, 12)}${(Number(nationalIdOf(1).at(-1)) + 1) % 10}` },
    'nationalId: national-id-check-digit',
  ],
  [{ category: 'volunteer' }, 'category: required'],
  [{ contactEmail: 'someone' }, 'contactEmail: email'],
  [{ recoveryEmail: 'a@b@example.com' }, 'recoveryEmail: email'],
  [{ recoveryEmail: 'a b@example.com' }, 'recoveryEmail: email'],
  [{ phone: '1669' }, 'phone: phone'],
  [{ phone: '081234567' }, 'phone: phone'],
])('%j is %s', (over, fault) => {
  expect(personFault(over)).toEqual([fault]);
});

test("the local part that a unit would like follows the office's rules, or is left to the office", () => {
  const withLocalPart = (requestedLocalPart: string) => faultsOf({ ...unitForm(), requestedLocalPart });
  for (const fine of ['', ' ', 'Records.CMIC ', 'saraban.cmic']) expect(withLocalPart(fine), fine).toBeNull();
  for (const wrong of ['ศาล', 'postmaster', '.a', 'a..b', 'a b', 'a@b'])
    expect(withLocalPart(wrong), wrong).toEqual(['requestedLocalPart: local-part']);
  expect(withLocalPart('a'.repeat(65))).toContain('requestedLocalPart: too-long');
});

test('every fault is named at once; surplus fields and other kinds are refused', () => {
  expect(personFault({ firstNameTh: 'x', phone: '1', nationalId: '' })).toHaveLength(3);
  expect(requestFormSchema.safeParse({ ...personalForm(), purpose: 'x' }).success).toBe(false);
  expect(requestFormSchema.safeParse(withPerson({ role: 'administrator' })).success).toBe(false);
  for (const kind of ['closure', '__proto__', null, undefined])
    expect(requestFormSchema.safeParse({ ...personalForm(), kind }).success).toBe(false);
});

test('parsing puts in order what was typed', () => {
  const typed = withPerson({
    titleTh: ' นาย ',
    firstNameTh: 'นํ้า\u200bฝน',
    lastNameTh: 'เเก้ว  มณี',
    nationalId: '๑-1019-90000-01-' + nationalIdOf(1).slice(-1),
    contactEmail: ' A.B@Example.CO.TH\n',
    phone: '(+66) 81-234-5678',
  });
  expect(requestFormSchema.parse(typed).person).toMatchObject({
    titleTh: 'นาย',
    firstNameTh: 'น้ำฝน',
    lastNameTh: 'แก้ว มณี',
    nationalId: nationalIdOf(1),
    contactEmail: 'A.B@example.co.th',
  });
});

test('parsing what was parsed changes nothing, whatever was typed', () => {
  const typedText = fc.oneof(anyText, roughThaiText, thaiNames);
  const typed = fc.record({
    firstNameTh: typedText,
    lastNameTh: thaiNames,
    position: typedText,
    titleTh: roughThaiText,
  });
  fc.assert(
    fc.property(typed, (over) => {
      const once = requestFormSchema.safeParse(withPerson(over));
      if (!once.success) return;
      expect(requestFormSchema.parse(once.data)).toEqual(once.data);
      for (const value of Object.values(once.data.person))
        expect(hasHiddenCharacters(value), value).toBe(false);
    }),
    { numRuns: 500 },
  );
});
