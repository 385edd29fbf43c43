import { expect, test } from 'vitest';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const WINDOW = { offset: 0, limit: 50 };

test('a PDF of several forms is split by their codes: pages go to their requests, blank and unknown ones are told apart', async () => {
  const { office, operator, submitted } = await openTestOffice();
  const first = await submitted();
  const second = await submitted(personalForm({ nationalId: nationalIdOf(2) }));
  const added = await addPaper(
    operator,
    imagePdf([
      paperPage({ codes: [first] }),
      paperPage({ lines: 0 }),
      paperPage({ codes: [second], quarters: 2 }),
      paperPage({ lines: 30 }),
      paperPage({ codes: [first, second] }),
    ]),
  );
  expect(added).toMatchObject({ state: 'waiting', pagesRead: 0 });
  office.startPapers();
  await office.papersRead();
  const { rows } = await operator.papers.files(WINDOW);
  expect(rows).toMatchObject([
    {
      state: 'done',
      pages: 5,
      pagesRead: 5,
      counts: { attached: 2, blank: 1, unknown: 1, doubtful: 1, discarded: 0 },
    },
  ]);
  const pages = await operator.papers.pages({ fileId: added.id, ...WINDOW });
  expect(
    pages.rows.map(({ state, reason, requestCode, previousCode }) => [
      state,
      reason,
      requestCode,
      previousCode,
    ]),
  ).toEqual([
    ['attached', null, first, null],
    ['blank', null, null, first],
    ['attached', null, second, null],
    ['unknown', 'no-code', null, second],
    ['doubtful', 'two-codes', null, null],
  ]);
  const [page] = await operator.papers.ofRequest({ code: second });
  const { picture, height } = await operator.papers.picture({
    pageId: page?.id ?? 0,
    purpose: 'confirmation',
  });
  expect([picture.type, height]).toEqual(['image/jpeg', 2200]);
}, 120_000);
