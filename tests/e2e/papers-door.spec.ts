import { addPaper } from '#tests/helpers/add-paper.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';

/** What only the built app can show: files over the message port, and the reading thread beside the bundle. */
test('a scanned file crosses the door in pieces, is read in a thread of its own, and its picture comes back', async ({
  desk,
}) => {
  const office = await openDoor(desk.page);
  await office.session.createAdministrator({
    username: 'admin',
    displayName: 'A',
    password: 'Correct-Horse-7',
  });
  const submissionKey = '5f0c2f2e-0000-4000-8000-000000000001';
  const { code } = await office.requests.submit({ form: personalForm(), submissionKey });
  const scan = imagePdf([paperPage({ codes: [code], quarters: 1 }), paperPage()]);
  const file = await addPaper(office, scan, { pieceBytes: 20_000 });
  await expect
    .poll(async () => (await office.papers.files({ offset: 0, limit: 1 })).rows[0], { timeout: 60_000 })
    .toMatchObject({ id: file.id, state: 'done', counts: { attached: 1, unknown: 1 } });
  const [page] = await office.papers.ofRequest({ code });
  const { picture } = await office.papers.picture({ pageId: page?.id ?? 0, purpose: 'confirmation' });
  expect([...new Uint8Array(await picture.slice(0, 3).arrayBuffer())]).toEqual([0xff, 0xd8, 0xff]);
});
