import { describe, expect, it } from 'vitest';
import { type Credentials, credentialsMessage } from '#main/delivery/credentials-message.ts';

const CREDENTIALS: Credentials = {
  request: {
    code: 'EM6900012357',
    kind: 'personal',
    titleTh: 'นางสาว',
    firstNameTh: 'กุลธิดา',
    lastNameTh: 'วงศ์สวัสดิ์',
    firstNameEn: 'Kulthida',
    lastNameEn: 'Wongsawat',
    unitNameTh: 'ศาลจังหวัดเชียงใหม่',
    unitNameEn: null,
  },
  address: 'kulthida.wo@coj.go.th',
  password: 'Kx7mPq4RtW9aHn',
  webmailUrl: 'https://mail.coj.go.th',
};

describe('the message with the credentials', () => {
  it('says everything in Thai first and in English below', () => {
    const { subject, text } = credentialsMessage(CREDENTIALS);
    expect(subject).toBe(
      'แจ้งชื่ออีเมลและรหัสผ่านสำหรับเข้าใช้งาน kulthida.wo@coj.go.th / Your address and password for kulthida.wo@coj.go.th',
    );
    const [thai = '', english = ''] = text.split(/\n-{40}\n/);
    expect(thai).toContain('เรียน นางสาวกุลธิดา วงศ์สวัสดิ์');
    expect(english).toContain('Dear Kulthida Wongsawat,');
    for (const half of [thai, english])
      for (const part of [
        'EM69 000123 57',
        CREDENTIALS.address,
        CREDENTIALS.password,
        CREDENTIALS.webmailUrl,
        '3 GB',
        '25 MB',
      ])
        expect(half).toContain(part);
  });

  it("names the unit of a unit's mailbox, in Thai where it has no English name", () => {
    const request = { ...CREDENTIALS.request, kind: 'unit' as const };
    const { text } = credentialsMessage({ ...CREDENTIALS, request });
    expect(text).toContain('ตามที่ศาลจังหวัดเชียงใหม่ได้ยื่นคำขอ');
    expect(text).toContain('in the name of ศาลจังหวัดเชียงใหม่');
  });

  it('leaves no placeholder open and takes names to the letter', () => {
    const request = { ...CREDENTIALS.request, firstNameEn: '{{password}} & <b>$t(x)' };
    const { text } = credentialsMessage({ ...CREDENTIALS, request });
    expect(text).toContain('Dear {{password}} & <b>$t(x) Wongsawat,');
    expect(text.match(/\{\{/g)).toHaveLength(1);
  });
});
