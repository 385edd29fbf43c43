import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { openPaper, tick } from '#tests/helpers/confirm-pages.ts';
import { expectPicture } from '#tests/helpers/paper-screens.ts';
import { personalForm } from '#tests/helpers/sample-requests.ts';
import { scanIn } from '#tests/helpers/scan-in.ts';
import { openStackDesk, type StackDesk } from '#tests/helpers/stack-desk.ts';
import { agree, handled } from '#tests/helpers/stack-pages.ts';

/** A picture of the signed paper beside its data: everything by keys, and Enter stays the word about the paper. */
const { common, confirm, papers } = resources.th;
const USUAL = { width: 1366, height: 768 };

let desk: StackDesk;
test.afterEach(() => desk.close());

const evidenceOn = (page: Page) =>
  page.getByRole('region', { name: new RegExp(`^${papers.evidence.title}$|^Scanned paper$`) });

/** How far the page itself could be scrolled. */
const hiddenBelow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);

test('in stack mode the picture is zoomed, turned and leafed through by keys, and Enter confirms all the while', async () => {
  test.slow();
  desk = await openStackDesk(2);
  const { page, codes, scanner } = desk;
  const [first = '', second = ''] = codes;
  await page.setViewportSize(USUAL);
  await scanIn(page, first, { pages: 2 });
  await scanner.scan(first);
  await openPaper(page, first).waitFor();
  const evidence = evidenceOn(page);
  const picture = evidence.getByRole('img');
  await expectPicture(picture);
  const agreeButton = page.getByRole('button', { name: confirm.stack.agree });
  await expectNothingFound(page);

  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const whole = await width();
  await page.keyboard.press('Equal');
  await expect.poll(width).toBeGreaterThan(whole * 1.2);
  await page.keyboard.press('Minus');
  await expect.poll(width).toBe(whole);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(picture).toHaveCSS('transform', /matrix\(0, 1, -1, 0|matrix\(6\.12/);
  await page.keyboard.press('Control+PageDown');
  await expect(evidence.getByRole('status')).toHaveText('หน้า 2 จาก 2');
  const frame = evidence.getByRole('region');
  await expectPicture(picture);
  await page.keyboard.press('PageDown');
  await expect.poll(() => frame.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('F7');
  await expect(evidence).toHaveAttribute('data-size', 'large');
  await expect(agreeButton).toBeFocused();

  // a hand on the mouse does not take the word away from Enter, either
  await evidence.getByRole('button', { name: papers.view.larger }).click();
  await picture.click({ position: { x: 5, y: 5 } });
  await expect(agreeButton).toBeFocused();
  await page.keyboard.press('F7');
  await agree(page, first);
  await handled(page, first, 'confirmed').waitFor();

  await scanner.scan(second);
  await openPaper(page, second).waitFor();
  await expect(evidence).toHaveCount(0);
  await expect(agreeButton).toBeFocused();
});

for (const language of ['th', 'en'] as const)
  test(`with the picture beside it a paper and its buttons are seen at once on the smallest usual screen (${language})`, async () => {
    test.slow();
    desk = await openStackDesk(1);
    const { page, codes, scanner } = desk;
    const [code = ''] = codes;
    await page.setViewportSize(USUAL);
    await scanIn(page, code);
    if (language === 'en') {
      await page.keyboard.press('Alt+KeyT');
      await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    }
    const words = resources[language];
    await scanner.scan(code);
    await openPaper(page, code).waitFor();
    await expectPicture(evidenceOn(page).getByRole('img'));
    for (const size of ['small', 'large']) {
      await expect(evidenceOn(page)).toHaveAttribute('data-size', size);
      await expect.poll(() => hiddenBelow(page), { message: size }).toBe(0);
      for (const name of [
        words.confirm.stack.agree,
        words.confirm.stack.differs,
        words.confirm.stack.putAside,
      ])
        await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('F7');
    }

    // item by item, down to the button that saves
    await page.keyboard.press('F6');
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await page.keyboard.press('Alt+KeyI');
    await expect(page.getByRole('button', { name: words.requests.nationalId.show })).toHaveCount(0);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.keyboard.press('F8');
    const save = page.getByRole('button', { name: words.common.action.save, exact: true });
    await expect(save).toBeInViewport({ ratio: 1 });
    await expect(evidenceOn(page)).toHaveAttribute('data-size', 'small');
    await expect.poll(() => hiddenBelow(page)).toBe(0);
    await expect(page.getByText(personalForm().person.contactEmail)).toBeInViewport({ ratio: 1 });
  });

test('item by item, too, the digits of a scan that lost its first keys tick nothing', async () => {
  desk = await openStackDesk(1);
  const { page, codes, scanner } = desk;
  const [code = ''] = codes;
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: confirm.way.off }).waitFor();
  await scanner.scan(code);
  await openPaper(page, code).waitFor();
  await page.keyboard.press('Alt+KeyI');
  await expect(page.getByRole('button', { name: resources.th.requests.nationalId.show })).toHaveCount(0);
  // held up, so that the wedge takes what is left for a hand's
  await scanner.scan('12345', { gaps: [130, 40, 170, 95, 15] });
  const boxes = page.getByRole('checkbox');
  // the hand's own key behind it: where it has ticked, the scan's would have done so long ago
  await tick(page, 'Digit6', common.check['supervisor-signature']);
  for (const box of (await boxes.all()).slice(0, 5)) await expect(box).not.toBeChecked();
});
