import type { RequestForm } from '#shared/contract/request-form.ts';
import { makeNationalId } from './national-ids.ts';

/** A national ID of nobody, another one for each `place`. */
export const nationalIdOf = (place: number) => makeNationalId(`110199${String(place).padStart(6, '0')}`);

/** A complete, eligible form; unit 1 is the first of the reference list. */
export function personalForm(
  overrides: Partial<RequestForm['person']> = {},
  unitId = 1,
): Extract<RequestForm, { kind: 'personal' }> {
  return {
    kind: 'personal',
    unitId,
    person: {
      titleTh: 'นางสาว',
      firstNameTh: 'กุลธิดา',
      lastNameTh: 'วงศ์สวัสดิ์',
      firstNameEn: 'Kulthida',
      lastNameEn: 'Wongsawat',
      nationalId: nationalIdOf(1),
      category: 'judicial-service-officer',
      position: 'นิติกรปฏิบัติการ',
      contactEmail: 'kulthida.w@example.com',
      recoveryEmail: 'kulthida.private@example.com',
      phone: '053112305',
      ...overrides,
    },
  };
}

/** The same for a mailbox in the unit's name. */
export function unitForm(
  overrides: Partial<RequestForm['person']> = {},
  unitId = 1,
): Extract<RequestForm, { kind: 'unit' }> {
  return { ...personalForm(overrides, unitId), kind: 'unit', purpose: 'งานสารบรรณ', requestedLocalPart: '' };
}
