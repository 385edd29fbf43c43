import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmail, isThaiPhone, normaliseEmail, normalisePhone } from '#shared/domain/contact.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { anyText } from '#tests/helpers/arbitraries.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const landlines = fc
  .tuple(fc.constantFrom('02', '03', '04', '05', '07'), digits(7))
  .map((parts) => parts.join(''));
const mobiles = fc.tuple(fc.constantFrom('06', '08', '09'), digits(8)).map((parts) => parts.join(''));
const phones = fc.oneof(landlines, mobiles);

describe('telephone numbers', () => {
  test.each([
    ['๐ ๒๕๑๒ ๒๒๐๗', '025122207'],
    ['0 - 2512 - 2207', '025122207'],
    ['(02) 512-2207 ต่อ 123', '025122207 ต่อ 123'],
    ['02 512 2207 ext. 123', '025122207 ต่อ 123'],
    ['025122207#๑๒', '025122207 ต่อ 12'],
    ['+66 81 234 5678', '0812345678'],
    ['(+66) 0 2612 6000', '026126000'],
    ['081-234-5678', '0812345678'],
  ])('%s is kept as %s', (text, kept) => {
    expect(normalisePhone(text)).toBe(kept);
    expect(isThaiPhone(text)).toBe(true);
  });

  test.each([
    '',
    '1',
    '0812',
    '08123456789',
    '0112345678',
    '0212345678',
    '+1 202 555 0100',
    'โทร',
    '025122207 ต่อ',
    '025122207 ต่อ 1234567',
    '02512\u200b2207',
    '=025122207',
  ])('%j is none', (text) => {
    expect(isThaiPhone(text)).toBe(false);
  });

  test('are the same however they are written, and stay once kept', () => {
    const between = fc.constantFrom('', ' ', '-', '.', ' - ');
    const extensions = fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9]{1,6}$/));
    fc.assert(
      fc.property(phones, between, extensions, fc.boolean(), (phone, gap, extension, thai) => {
        const written = `${phone.slice(0, 2)}${gap}${phone.slice(2, 5)}${gap}${phone.slice(5)}`;
        const text = extension ? `${written} ต่อ ${extension}` : written;
        const kept = normalisePhone(thai ? toThaiDigits(text) : text);
        expect(kept).toBe(extension ? `${phone} ต่อ ${extension}` : phone);
        expect(isThaiPhone(kept)).toBe(true);
        expect(normalisePhone(kept)).toBe(kept);
      }),
    );
  });
});

describe('e-mail addresses', () => {
  test.each([
    'sumwit.th@coj.go.th',
    'a@b.co',
    "o'brien+court@mail.example.co.th",
    'A_B-c@xn--12c1fe0br.xn--o3cw4h',
    `${'a'.repeat(64)}@coj.go.th`,
  ])('%s is one', (text) => {
    expect(isEmail(text)).toBe(true);
  });
  test.each([
    '',
    'a',
    'a@b',
    '@coj.go.th',
    'a@',
    'a b@coj.go.th',
    'a..b@coj.go.th',
    '.a@coj.go.th',
    'a.@coj.go.th',
    'a@-coj.go.th',
    'a@coj-.go.th',
    'a@coj..th',
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    '"a b"@coj.go.th',
    'สมชาย@coj.go.th',
    'a@ศาล.ไทย',
    'a@b@coj.go.th',
    'a@coj.go.th\n',
    'a@coj.go.th\r\nBcc: x@example.com',
    'a\u202e@coj.go.th',
    'a@coj\u200b.go.th',
    `${'a'.repeat(65)}@coj.go.th`,
    `a@${'b'.repeat(64)}.th`,
    `a@${'b.'.repeat(126)}th`,
  ])('%j is none', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  test('that fast-check makes after RFC 5322 are accepted, unless too long', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        expect(isEmail(text)).toBe(text.length <= 254);
      }),
    );
  });

  test('are kept with the domain in lower case, the local part as it is', () => {
    expect(normaliseEmail('  Somchai@COJ.go.TH \n')).toBe('Somchai@coj.go.th');
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText), (text) => {
        const kept = normaliseEmail(text);
        expect(normaliseEmail(kept)).toBe(kept);
        if (isEmail(text)) expect(isEmail(kept)).toBe(true);
      }),
    );
  });
});
