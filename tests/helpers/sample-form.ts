import type { FormDocument } from '#shared/contract/documents.ts';

/** A form as the office hands it to the printer. */
export const sampleForm: FormDocument = {
  code: 'EM6900012357',
  kind: 'personal',
  revision: 1,
  submittedAt: '2026-11-22T02:00:00.000Z',
  titleTh: 'นางสาว',
  firstNameTh: 'กุลธิดา',
  lastNameTh: 'วงศ์สวัสดิ์',
  firstNameEn: 'Kulthida',
  lastNameEn: 'Wongsawat',
  nationalId: '1101230000001',
  category: 'judicial-service-officer',
  position: 'เจ้าพนักงานศาลยุติธรรมชำนาญการ',
  unitNameTh: 'ศาลจังหวัดเชียงใหม่',
  contactEmail: 'kulthida.w@example.go.th',
  recoveryEmail: 'kulthida1984@example.com',
  phone: '053112305 ต่อ 1204',
  purpose: null,
  requestedLocalPart: null,
};

/** The same for a unit's mailbox. */
export const sampleUnitForm: FormDocument = {
  ...sampleForm,
  kind: 'unit',
  purpose: 'งานสารบรรณอิเล็กทรอนิกส์',
  requestedLocalPart: 'saraban.cmic',
};

function filled(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

/** Every field of a unit's form as long as the contract lets it be, in letters as wide as they come. */
export const longestForm: FormDocument = {
  ...sampleUnitForm,
  revision: 100,
  titleTh: filled('ว่าที่ร้อยตรีหญิง', 40),
  firstNameTh: filled('ณฌฒ', 80),
  lastNameTh: filled('ฌณฒ', 80),
  firstNameEn: filled('WM', 60),
  lastNameEn: filled('MW', 60),
  position: filled('ฌาณ', 120),
  unitNameTh: filled('ศาลเยาวชนและครอบครัวจังหวัดประจวบคีรีขันธ์', 200),
  contactEmail: `${filled('W', 64)}@${filled('MMMMMMMMM.', 186)}th`,
  recoveryEmail: `${filled('M', 64)}@${filled('WWWWWWWWW.', 186)}th`,
  phone: '0812345678 ต่อ 123456',
  purpose: filled('ฌาณ', 160),
  requestedLocalPart: filled('w', 30),
};
