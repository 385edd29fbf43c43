import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { openPaper, printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { paperDesk } from '#tests/helpers/paper-desk.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import {
  chooseFiles,
  dropFiles,
  expectPicture,
  expectRead,
  openPapers,
  openWaiting,
} from '#tests/helpers/paper-screens.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { printForms, scanOf, stackOf } from '#tests/helpers/scanned-forms.ts';
import { signIn, signOut } from '#tests/helpers/staff-pages.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';

const { common, confirm, papers } = resources.th;

const own = paperDesk();

/** A confirmer signed in, an auditor who could be, and as many requests of the confirmer's unit as wanted. */
async function openDesk(count: number) {
  const { desk, made } = await own.open(async (registry) => {
    const unitId = await registry.unitId('ศาลจังหวัดเชียงใหม่');
    const codes: string[] = [];
    for (let place = 1; place <= count; place += 1)
      codes.push(await registry.submit(personalForm({ nationalId: nationalIdOf(place) }, unitId)));
    return {
      confirmer: await registry.login('confirmer', { unitIds: [unitId] }),
      auditor: await registry.login('auditor'),
      codes,
    };
  });
  await signIn(desk.page, made.confirmer);
  return { desk, page: desk.page, ...made };
}

test('signed forms, chosen and dropped, go to their requests and stand beside the data on Confirm Doc', async () => {
  test.slow();
  const { desk, page, codes } = await openDesk(5);
  const [first = '', second = '', third = '', fourth = '', without = ''] = codes;
  const forms = await printForms(desk, [first, second, third, fourth], own.path());
  const stack = await stackOf(forms.slice(0, 2), own.path('กองเอกสาร.pdf'));
  const tiff = await scanOf(forms[2] ?? '', 'tiff');
  const jpeg = await scanOf(forms[3] ?? '', 'jpeg');

  await openPapers(page);
  await expect(page.getByRole('button', { name: papers.choose })).toBeFocused();
  await chooseFiles(page, [stack]);
  await dropFiles(page, [tiff, jpeg]);
  await expectRead(page, 'กองเอกสาร.pdf', { attached: 2 });
  await expectRead(page, `${third}.tif`, { attached: 1 });
  await expectRead(page, `${fourth}.jpg`, { attached: 1 });
  await expectNothingFound(page);

  const evidence = page.getByRole('region', { name: papers.evidence.title, exact: true });
  for (const code of [first, second, third, fourth]) {
    await goTo(page, `/confirm?code=${code}`, confirm.title);
    await expect(openPaper(page, code)).toBeVisible();
    await expectPicture(evidence.getByRole('img'));
  }
  await expectNothingFound(page);
  await page.keyboard.press('F7');
  await expect(evidence).toHaveAttribute('data-size', 'large');
  // the hand has not left the data: its keys tick meanwhile
  await page.keyboard.press('Digit1');
  await expect(page.getByRole('checkbox', { name: common.check.name })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(evidence).toHaveAttribute('data-size', 'small');
  await expect(openPaper(page, fourth)).toBeVisible();

  await goTo(page, `/requests/${first}`, new RegExp(printed(first)));
  await page.keyboard.press('F7');
  await expectPicture(evidence.getByRole('img'));
  await expectNothingFound(page);
  await page.keyboard.press('Escape');
  await expect(evidence).toHaveCount(0);

  await goTo(page, `/confirm?code=${without}`, confirm.title);
  await expect(openPaper(page, without)).toBeVisible();
  await expect(evidence).toHaveCount(0);
});

test('pages without a code wait: attached by the typed code, taken back, discarded, all by keys', async () => {
  test.slow();
  const { page, codes } = await openDesk(2);
  const [first = '', second = ''] = codes;
  const pages = [{ codes: [first] }, {}, { codes: ['8850999320014'] }, { lines: 0 }];
  const stack = { name: 'สแกน.pdf', mimeType: 'application/pdf' };
  await openPapers(page);
  await chooseFiles(page, { ...stack, buffer: Buffer.from(imagePdf(pages.map(paperPage))) });
  await expectRead(page, stack.name, { attached: 1, unknown: 2, blank: 1 });

  await openWaiting(page);
  await expect(page.getByText(papers.reason['no-code'])).toBeVisible();
  await expectPicture(page.getByRole('img', { name: stack.name }));
  await expectNothingFound(page);
  // a scanner's own Enter attaches nothing: it shows whose the code is
  await (await SteadyScanner.plugIn(page)).scan(first);
  await expect(page.getByText(papers.attach.compare)).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.getByLabel(papers.attach.label).fill(printed(second).toLowerCase());
  await expect(page.getByRole('status').filter({ hasText: printed(second) })).toBeVisible();
  // the next page comes by itself, and the hand is in its field; an Enter right behind the code was a scanner's
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByText(papers.reason['foreign-code'])).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByLabel(papers.attach.label)).toBeFocused();
  await expect(page.getByLabel(papers.attach.label)).toHaveValue('');

  // a wrong Enter is taken back: the page waits again and follows the page before it by one key
  await page.keyboard.press('Alt+KeyZ');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(papers.reason.detached)).toBeVisible();
  await page.getByRole('button', { name: printed(first) }).waitFor();
  await page.keyboard.press('F9');
  await expect(page.getByText(papers.reason['foreign-code'])).toBeVisible();

  await page.keyboard.press('Alt+KeyX');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingFound(page);
  await page.keyboard.press('Digit1');
  await expect(page.getByRole('radio', { name: papers.discard.because['not-a-form'] })).toBeChecked();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByText(papers.waiting.empty)).toBeVisible();

  await page.keyboard.press('Alt+KeyN');
  await expectRead(page, stack.name, { attached: 2, blank: 1, discarded: 1 });
  const attached = await (await openDoor(page)).papers.ofRequest({ code: first });
  expect(attached.map(({ page: number }) => number)).toEqual([1, 2]);
});

test('an auditor sees files, pages and pictures, and changes nothing', async () => {
  test.slow();
  const { page, confirmer, auditor } = await openDesk(1);
  const stack = { name: 'สแกน.pdf', mimeType: 'application/pdf' };
  await openPapers(page);
  await chooseFiles(page, { ...stack, buffer: Buffer.from(imagePdf([paperPage({})])) });
  await expectRead(page, stack.name, { unknown: 1 });
  await signOut(page, confirmer);
  await signIn(page, auditor);
  await openPapers(page);
  await expectRead(page, stack.name, { unknown: 1 });
  await expect(page.getByRole('button', { name: papers.choose })).toHaveCount(0);
  await page.getByRole('tab', { name: papers.tab.waiting }).click();
  await expectPicture(page.getByRole('img', { name: stack.name }));
  await expect(page.getByLabel(papers.attach.label)).toHaveCount(0);
  await expect(page.getByRole('button', { name: papers.discard.action })).toHaveCount(0);
  await expectNothingFound(page);
  const looks = await (await openDoor(page)).audit.list({ offset: 0, limit: 5, actor: auditor.username });
  expect(looks.rows.map(({ action }) => action)).toContain('papers.picture');
});
