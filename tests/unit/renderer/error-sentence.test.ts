import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { paperSchema } from '#shared/contract/documents.ts';
import { ERROR_CATALOGUE, type ErrorCode } from '#shared/contract/errors.ts';
import { resources } from '#shared/i18n/index.ts';
import { errorSentence } from '../../../src-renderer/lib/error-sentence.ts';

/** One refusal of each code, with data as the office sends them. */
const DATA: { [Code in ErrorCode]?: unknown } = {
  INVALID_INPUT: { faults: [{ path: 'form.person.phone', code: 'phone' }] },
  NOT_ALLOWED: { needs: ['officer', 'administrator'] },
  REGISTRY_UNAVAILABLE: { reason: 'disk-full' },
  UNEXPECTED: { id: '4f2a' },
  SLOW_DOWN: { retryAfterSeconds: 8 },
  SIGN_IN_LOCKED: { until: '2026-11-22T02:00:00.000Z' },
  WEAK_PASSWORD: { faults: ['too-short', 'needs-digit'] },
  UNIT_FORMER: { nameTh: 'ศาลแขวงเดิม' },
  MAIL_CODE_TAKEN: { nameTh: 'ศาลจังหวัดเลย' },
  NOT_ELIGIBLE: { category: 'contractor' },
  REQUEST_CHANGED: { revision: 2, state: 'confirmed' },
  STATE_FORBIDS: { state: 'delivered', event: 'correct' },
  NUMBERS_EXHAUSTED: { buddhistYear: 2569 },
  CODE_SHAPE: { text: 'abc' },
  CODE_CHECK_DIGITS: { text: 'EM6900012358' },
  CODE_UNKNOWN: { code: 'EM6900012357' },
  CODE_OTHER_UNIT: { unitNameTh: 'ศาลจังหวัดเลย', unitNameEn: null },
  CODE_ALREADY_CONFIRMED: { at: '2026-11-22T02:00:00.000Z', by: 'somying' },
  CODE_CANCELLED: { state: 'cancelled', at: '2026-11-22T02:00:00.000Z' },
  CODE_RETURNED: { at: '2026-11-22T02:00:00.000Z', reason: null },
  CODE_EXPIRED: { at: '2026-11-22T02:00:00.000Z' },
  REMINDED_LATELY: { at: '2026-11-22T02:00:00.000Z' },
  UNDO_TOO_LATE: { state: 'provisioning', at: '2026-11-22T02:00:00.000Z' },
  CHECKS_INCOMPLETE: { missing: ['position'] },
  TAKEN_BY_OTHER: { by: 'thana' },
  ADDRESS_FAULTY: { faults: ['dots'] },
  ADDRESS_TAKEN: { address: 'somchai.ja@coj.go.th', holder: 'สมชาย จันทร์', active: false },
  CONTACT_IS_ADDRESS: { address: 'somchai.ja@coj.go.th' },
  PERSON_HAS_ACCOUNT: { address: 'somchai.ja@coj.go.th' },
  HOLDER_HAS_ACCOUNT: { address: 'somchai.ja@coj.go.th' },
  HOLDER_HAS_REQUEST: { code: 'EM6900012357' },
  ADDRESS_OTHER_DOMAIN: { address: 'somchai@example.go.th', domain: 'coj.go.th' },
  ACCOUNT_STATE_FORBIDS: { state: 'suspended', act: 'suspend' },
  ACCOUNT_BUSY: { kind: 'rename' },
  ACCOUNT_UNTOLD: { address: 'somchai.ja@coj.go.th' },
  ACCOUNT_AMBIGUOUS: { address: 'somchai.ja@coj.go.th', matches: 2 },
  ACCOUNT_ADDRESS_DIFFERS: { address: 'somchai.ja@coj.go.th', found: 'somchai@coj.go.th' },
  BOUNCE_FILE_TOO_LARGE: { limitMegabytes: 20 },
  LETTER_NOT_WAITING: { code: 'EM6900012357' },
  LETTER_NOT_PRINTED: { code: 'EM6900012357' },
  ZIP_NOT_WAITING: { code: 'EM6900012357' },
  ZIP_NOT_MADE: { code: 'EM6900012357' },
  ZIP_REASON_NEEDED: { code: 'EM6900012357' },
  LETTER_REASON_NEEDED: { code: 'EM6900012357' },
  PRINTER_UNAVAILABLE: { printer: 'HP-2' },
  LANE_PAUSED: { connector: 'ldap', reason: 'บำรุงรักษา' },
  ADDRESS_STILL_HELD: { address: 'somchai.ja@coj.go.th', from: '2028-11-22' },
  OPERATION_STATE_FORBIDS: { state: 'done' },
  APPROVAL_OWN: { count: 2 },
  APPROVAL_CHANGED: { count: 1, changes: [{ requestCode: 'EM6900012357', fields: ['connector', 'state'] }] },
  CONNECTOR_UNAVAILABLE: { connector: 'ldap' },
  BATCH_ROWS_UNWRITABLE: { count: 2 },
  LIST_UNREADABLE: { line: 3, reason: 'no-addresses' },
  PLATFORM_UNREACHABLE: { words: 'LDAP 52: busy' },
  PLATFORM_TEST_FAILED: { words: 'LDAP 49: no' },
  BATCH_FILE_UNWRITABLE: { path: '/data/B-1.csv', reason: 'ENOSPC' },
  BATCH_RESULT_OF_OTHER: { number: 'BF69-0001' },
  BATCH_RESULT_UNREADABLE: { line: 3, reason: 'result' },
  TEMPLATE_FAULTY: { column: 'mail', reason: 'placeholder {adress}' },
  PAPER_TOO_LARGE: { limitMegabytes: 200 },
  PAPER_TOO_MANY_PAGES: { pages: 2001, limit: 2000 },
  PAPER_TOO_MANY_PIXELS: { limitMegapixels: 200 },
  PAPER_STORE_FULL: { limitGigabytes: 20 },
  PAPER_DISK_FULL: { missingMegabytes: 300 },
  PAPER_KNOWN: { at: '2026-11-22T02:00:00.000Z', by: 'somying' },
  PAPER_STATE_FORBIDS: { state: 'done' },
  PAPER_PAGE_STATE_FORBIDS: { state: 'attached' },
  PAPER_LOCKED: { state: 'confirmed' },
  MAIL_FAILED: { reason: 'login', words: '535 5.7.8 no' },
  PRINT_FAILED: { reason: 'no printer', paper: 'request-form' },
  FILE_UNWRITABLE: { path: '/data/form.pdf', reason: 'EACCES' },
  FOLDER_UNUSABLE: { path: '/share', reason: 'network-folder' },
};

const CODES = Object.keys(ERROR_CATALOGUE) as ErrorCode[];
const say = (code: ErrorCode, data: unknown = DATA[code] ?? {}) =>
  errorSentence(new ORPCError(code, { data }), {
    t: i18next.t,
    when: (instant) => `<${instant.slice(0, 10)}>`,
    day: (day) => `<${day}>`,
  });

beforeAll(async () => {
  await i18next.init({
    lng: 'th',
    resources: { th: { translation: resources.th }, en: { translation: resources.en } },
    interpolation: { escapeValue: false },
  });
});

describe.each(['th', 'en'] as const)('in %s', (language) => {
  beforeAll(async () => void (await i18next.changeLanguage(language)));

  test.each(CODES)('%s is a whole sentence without gaps or codes', (code) => {
    const sentence = say(code);
    expect(sentence).not.toMatch(/errors\.|common\.|\{\{|undefined|null/);
    expect(sentence).not.toContain(code);
    expect(sentence.length).toBeGreaterThan(10);
  });
});

describe('in Thai', () => {
  beforeAll(async () => void (await i18next.changeLanguage('th')));

  test('names the wrong field and how to mend it', () => {
    expect(say('INVALID_INPUT')).toContain('โทรศัพท์: หมายเลขโทรศัพท์ไม่ถูกต้อง');
  });

  test('tells a present from a former holder of an address', () => {
    expect(say('ADDRESS_TAKEN', { address: 'a@coj.go.th', holder: 'ก', active: true })).toContain(
      'เป็นของ ก อยู่แล้ว',
    );
    expect(say('ADDRESS_TAKEN', { address: 'a@coj.go.th', holder: 'ก', active: false })).toContain(
      'เคยเป็นของ ก',
    );
  });

  test('says codes of the system and of templates in words, and leaves other words as they are', () => {
    expect(say('FILE_UNWRITABLE')).toContain('ไม่มีสิทธิ์เขียน');
    expect(say('TEMPLATE_FAULTY')).toContain('ไม่รู้จัก {adress}');
    expect(say('PRINT_FAILED')).toContain('no printer');
  });

  test('says of each paper that was not printed what is not lost, and speaks of a request for its form only', () => {
    const sentences = paperSchema.options.map(({ shape }) =>
      say('PRINT_FAILED', { reason: 'no printer', paper: shape.sort.value }),
    );
    expect(new Set([...sentences, i18next.t('errors.PRINT_FAILED', { reason: 'no printer' })]).size).toBe(
      sentences.length + 1,
    );
    expect(sentences.filter((sentence) => sentence.includes('คำขอ'))).toEqual([say('PRINT_FAILED')]);
  });

  test('has a sentence for what is no refusal at all', () => {
    const words = { t: i18next.t, when: String, day: String };
    expect(errorSentence(new Error('port closed'), words)).toBe(i18next.t('errors.offline'));
    expect(errorSentence(new ORPCError('BAD_GATEWAY'), words)).toBe(i18next.t('errors.offline'));
  });
});
