import { expect, test } from 'vitest';
import type { PaperFile } from '#shared/contract/papers.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { asPicture, hugePng, jpegOf, tiffOf } from '#tests/helpers/paper-pictures.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const WINDOW = { offset: 0, limit: 50 };
const PATIENCE = 300_000;

async function openReading() {
  const opened = await openTestOffice();
  const { office, operator } = opened;
  const code = await opened.submitted();
  office.startPapers();
  async function read(content: Uint8Array<ArrayBuffer>): Promise<PaperFile> {
    const { id } = await addPaper(operator, content);
    await office.papersRead();
    const file = (await operator.papers.files(WINDOW)).rows.find((row) => row.id === id);
    if (!file) throw new Error('the file is gone');
    return file;
  }
  return { ...opened, code, read };
}

test(
  'faxes, scans and photographs are read, however the sheet lay; their pictures are upright and small',
  async () => {
    const { operator, code, read } = await openReading();
    const sheets = [paperPage({ codes: [code] }), paperPage({ codes: [code], quarters: 2 })];
    const done = (attached: number) => ({ state: 'done', counts: { attached } });
    expect(await read(tiffOf([...sheets, paperPage()], 'ccittfax4'))).toMatchObject({ ...done(2), pages: 3 });
    expect(await read(tiffOf(sheets, 'lzw'))).toMatchObject(done(2));
    expect(await read(tiffOf(sheets, 'jpeg'))).toMatchObject(done(2));
    expect(await read(new Uint8Array(asPicture(paperPage({ codes: [code] })).pngsaveBuffer()))).toMatchObject(
      done(1),
    );
    const onItsSide = paperPage({ codes: [code], quarters: 3 });
    expect(await read(jpegOf(onItsSide))).toMatchObject(done(1));
    expect(
      await read(jpegOf(paperPage({ codes: [code] }), (sheet) => sheet.rotate(7, { background: [255] }))),
    ).toMatchObject(done(1));
    // 100 megapixels
    expect(await read(jpegOf(onItsSide, (sheet) => sheet.resize(6.8)))).toMatchObject(done(1));
    for (const { id } of await operator.papers.ofRequest({ code })) {
      const { picture, width, height } = await operator.papers.picture({ pageId: id, purpose: 'inquiry' });
      expect(picture.size).toBeLessThanOrEqual(400 * 1024);
      expect(Math.max(width, height)).toBeLessThanOrEqual(2300);
      expect(height).toBeGreaterThan(width);
    }
  },
  PATIENCE,
);

test(
  'what is wrong with a file is said by its own code, and trying again says the same',
  async () => {
    const { operator, read } = await openReading();
    const sheet = [paperPage()];
    const whole = imagePdf(sheet);
    const faulty = {
      PAPER_PASSWORD: imagePdf(sheet, { withPassword: true }),
      PAPER_BROKEN: whole.subarray(0, 400),
      PAPER_TOO_MANY_PIXELS: hugePng(20_000, 10_001),
    };
    for (const [code, content] of Object.entries(faulty)) {
      const file = await read(content);
      expect(file, code).toMatchObject({ state: 'failed', fault: { code }, canRetry: false, pagesRead: 0 });
      await expect(operator.papers.retry({ id: file.id })).rejects.toMatchObject({
        code,
        data: file.fault?.data,
      });
    }
  },
  PATIENCE,
);

test(
  'a picture that breaks off waits as doubtful with its code, one that is no picture inside costs its page',
  async () => {
    const { operator, code, read } = await openReading();
    const jpeg = jpegOf(paperPage({ codes: [code] }));
    expect(await read(jpeg.slice(0, jpeg.length * 0.8))).toMatchObject({
      state: 'done',
      counts: { doubtful: 1 },
    });
    const tiff = tiffOf([paperPage({ codes: [code] }), paperPage()], 'lzw');
    await read(tiff.slice(0, tiff.length - 400));
    const { rows } = await operator.papers.waiting({ states: ['doubtful'], ...WINDOW });
    expect(rows[0]).toMatchObject({ reason: 'page-incomplete', code, hasPicture: true, requestCode: null });
  },
  PATIENCE,
);

test(
  'a PDF of five hundred pages is opened by its count and can be cancelled while it is read',
  async () => {
    const { office, operator } = await openReading();
    const blank = paperPage({ lines: 0 });
    const { id } = await addPaper(operator, imagePdf(Array.from({ length: 500 }, () => blank)));
    const file = async () => (await operator.papers.files(WINDOW)).rows[0];
    await expect.poll(async () => (await file())?.pagesRead ?? 0, { timeout: 60_000 }).toBeGreaterThan(1);
    expect(await operator.papers.cancel({ id })).toMatchObject({ state: 'cancelled', pages: 500 });
    await office.papersRead();
    const { pagesRead = 0, counts } = (await file()) ?? {};
    expect(counts?.blank).toBe(pagesRead);
    expect(pagesRead).toBeLessThan(500);
  },
  PATIENCE,
);
