import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { FormDocument } from '#shared/contract/documents.ts';
import { sampleForm, sampleUnitForm } from '#tests/helpers/sample-form.ts';
import { RequestFormPage } from '../../../src-renderer/documents/request-form-page.tsx';

function markup(form: FormDocument): string {
  return renderToStaticMarkup(createElement(RequestFormPage, { form }));
}

/** The words of the page in reading order, without tags and spaces. */
function words(form: FormDocument): string {
  return markup(form)
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|\s/g, '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

describe('the personal form', () => {
  test('carries the fields in the order of 2555 annex 2 no. 1', () => {
    const page = words(sampleForm);
    const places = [
      'นางสาวกุลธิดา วงศ์สวัสดิ์',
      'Kulthida Wongsawat',
      'เจ้าพนักงานศาลยุติธรรมชำนาญการ',
      'ศาลจังหวัดเชียงใหม่',
      '1101230000001',
      'kulthida.w@example.go.th',
      'kulthida1984@example.com',
      '053112305 ต่อ 1204',
      'ผู้ขอใช้งาน(นางสาวกุลธิดา วงศ์สวัสดิ์)',
      'ผู้บังคับบัญชา',
      'ผู้ยืนยันข้อมูล',
    ].map((text) => page.indexOf(bare(text)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('says what the signature accepts', () => {
    const page = words(sampleForm);
    expect(page).toContain(bare('เปลี่ยนรหัสผ่านที่ได้รับทันทีเมื่อเข้าใช้งานครั้งแรก'));
    expect(page).toContain(bare('หากไม่เข้าใช้งานติดต่อกันเกินกว่า ๖ เดือน ระบบจะลบบัญชีผู้ใช้งาน'));
  });

  test('has a box for each of the thirteen digits, grouped as on the card', () => {
    const groups = [...markup(sampleForm).matchAll(/paper-digit-group">(.*?)<\/span><\/span>/g)];
    const digits = groups.map(([, boxes = '']) => boxes.match(/>\d/g)?.length);
    expect(digits).toEqual([1, 4, 5, 2, 1]);
  });

  test('ticks the chosen category alone', () => {
    const ticks = [...markup(sampleForm).matchAll(/data-ticked="(true|false)">.*?<\/svg>([^<]+)/g)];
    expect(ticks.map(([, ticked, name]) => [name, ticked])).toEqual([
      ['ข้าราชการตุลาการ', 'false'],
      ['ข้าราชการศาลยุติธรรม', 'true'],
      ['พนักงานราชการ', 'false'],
      ['ลูกจ้างประจำ', 'false'],
    ]);
  });

  test('dates the submission in Thai digits, by the day in Bangkok', () => {
    expect(words(sampleForm)).toContain(bare('วันที่ ๒๒ พฤศจิกายน ๒๕๖๙'));
    const newYear = { ...sampleForm, submittedAt: '2026-12-31T17:00:00.000Z' };
    expect(words(newYear)).toContain(bare('วันที่ ๑ มกราคม ๒๕๗๐'));
  });
});

describe('the document code', () => {
  test('stands below its barcode in Arabic digits', () => {
    expect(markup(sampleForm)).toContain('EM69 000123 57');
    expect(markup(sampleForm)).toContain('<rect');
  });

  test('is announced, not invented, before submission', () => {
    const page = markup({ ...sampleForm, code: null });
    expect(page).toContain('รหัสเอกสารจะออกเมื่อยื่นคำขอ');
    expect(page).not.toContain('paper-barcode');
  });

  test('has the revision beside it, from the first correction', () => {
    expect(words(sampleForm)).not.toContain('ฉบับแก้ไข');
    expect(words({ ...sampleForm, revision: 3 })).toContain('ฉบับแก้ไขครั้งที่๒');
  });
});

describe('the unit form', () => {
  test('names the mailbox first, then who is responsible for it', () => {
    const page = words(sampleUnitForm);
    expect(page).toMatch(/งานสารบรรณอิเล็กทรอนิกส์.*saraban\.cmic@coj\.go\.th.*ผู้รับผิดชอบดูแล.*นางสาวกุลธิดา/);
  });

  test('leaves the address to the office where none is wished', () => {
    expect(words({ ...sampleUnitForm, requestedLocalPart: '' })).toContain('ตามที่สำนักเทคโนโลยีสารสนเทศกำหนด');
  });
});
