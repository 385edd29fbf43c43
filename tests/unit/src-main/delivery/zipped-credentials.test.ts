import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { zippedCredentials, zippedName } from '#main/delivery/zipped-credentials.ts';

const told = (firstNameTh: string) => ({
  request: {
    code: '690000123',
    kind: 'personal' as const,
    titleTh: 'นาย',
    firstNameTh,
    lastNameTh: 'จันทร์',
    firstNameEn: 'Somchai',
    lastNameEn: 'Jan',
    unitNameTh: 'ศาลจังหวัดตรัง',
    unitNameEn: null,
  },
  address: 'somchai.ja@coj.go.th',
  password: 'Passw0rd',
  webmailUrl: 'https://mail.coj.go.th',
});

test('a name is a plain file name on every system, whatever somebody is called', () => {
  expect(zippedName(told('สมชาย'), 7)).toBe('007 นายสมชาย จันทร์ somchai.ja.txt');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (firstName) => {
      const name = zippedName(told(firstName), 1);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      expect(name).toMatch(/^001 .* somchai\.ja\.txt$/);
    }),
  );
});

test('a long name is cut between letters as they are read, with their marks', () => {
  const name = zippedName(told('ก้ำ'.repeat(100)), 1);
  expect(name).toMatch(/^001 นาย(ก้ำ)+ somchai\.ja\.txt$/);
});

test('it tells to delete the file, not a message', () => {
  const { text } = zippedCredentials(told('สมชาย'), 1);
  expect(text).toContain('ลบไฟล์นี้');
  expect(text).not.toContain('ลบอีเมลฉบับนี้');
});
