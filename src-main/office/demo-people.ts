import type { RequestForm } from '#shared/contract/request-form.ts';

/** People who do not exist: title, Thai name, English name, position. */
export const DEMO_PEOPLE: readonly (readonly [string, string, string, string, string, string])[] = [
  ['นาย', 'สมชาย', 'ใจดี', 'Somchai', 'Jaidee', 'เจ้าพนักงานศาลยุติธรรมชำนาญการ'],
  ['นางสาว', 'กุลธิดา', 'วงศ์สวัสดิ์', 'Kulthida', 'Wongsawat', 'นิติกรปฏิบัติการ'],
  ['นาง', 'อำไพ', 'นาคสุข', 'Amphai', 'Naksuk', 'เจ้าพนักงานธุรการชำนาญงาน'],
  ['นาย', 'ธนพล', 'ศรีสุวรรณ', 'Thanaphon', 'Sisuwan', 'นักวิชาการเงินและบัญชีปฏิบัติการ'],
  ['นางสาว', 'พรทิพย์', 'แก้วมณี', 'Phonthip', 'Kaeomani', 'เจ้าพนักงานศาลยุติธรรมปฏิบัติการ'],
  ['นาย', 'วีระ', 'ทองคำ', 'Wira', 'Thongkham', 'พนักงานขับรถยนต์'],
  ['นาย', 'ณัฐวุฒิ', 'เจริญสุข', 'Natthawut', 'Charoensuk', 'นักวิชาการคอมพิวเตอร์ปฏิบัติการ'],
  ['นาง', 'รัตนา', 'พูลสวัสดิ์', 'Rattana', 'Phunsawat', 'ผู้อำนวยการสำนักงานประจำศาล'],
  ['นางสาว', 'เบญจมาศ', 'ไชยวงศ์', 'Benchamat', 'Chaiwong', 'เจ้าพนักงานการเงินและบัญชีปฏิบัติงาน'],
  ['นาย', 'ปิยะ', 'มั่นคง', 'Piya', 'Mankhong', 'เจ้าหน้าที่ศาลยุติธรรมปฏิบัติงาน'],
  ['นางสาว', 'ศิริพร', 'อินทร์แก้ว', 'Siriphon', 'Inkaeo', 'นิติกรชำนาญการ'],
  ['นาย', 'เกรียงไกร', 'บุญมา', 'Kriangkrai', 'Bunma', 'เจ้าพนักงานตำรวจศาลปฏิบัติการ'],
];

/** A national ID number of nobody, with its right check digit: `place` tells one from another. */
function inventedNationalId(place: number): string {
  const digits = `110199${String(place).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return digits + ((11 - (sum % 11)) % 10);
}

/** The form of a person of the demo; every fourth asks for a mailbox of the unit. */
export function demoForm(person: (typeof DEMO_PEOPLE)[number], place: number, unitId: number): RequestForm {
  const [titleTh, firstNameTh, lastNameTh, firstNameEn, lastNameEn, position] = person;
  const mailName = `${firstNameEn}.${lastNameEn}`.toLowerCase();
  const common = {
    unitId,
    person: {
      titleTh,
      firstNameTh,
      lastNameTh,
      firstNameEn,
      lastNameEn,
      position,
      nationalId: inventedNationalId(place),
      category: 'judicial-service-officer' as const,
      contactEmail: `${mailName}@example.com`,
      recoveryEmail: `${mailName}.private@example.com`,
      phone: '053112305',
    },
  };
  if (place % 4 !== 3) return { kind: 'personal', ...common };
  return { kind: 'unit', ...common, purpose: 'งานสารบรรณอิเล็กทรอนิกส์', requestedLocalPart: '' };
}
