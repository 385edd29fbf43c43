import { resources } from '#shared/i18n/index.ts';
import { expect, type Page, test } from '@playwright/test';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import {
  CameraDesk,
  codesTold,
  expectLiveTracks,
  panelOf,
  showFrames,
  wordOf,
} from '#tests/helpers/camera-desk.ts';
import type { Scene } from '#tests/helpers/camera-film.ts';
import { openPaper, printed } from '#tests/helpers/confirm-pages.ts';

/** A camera instead of a scanner: films of forms, played by Chromium in the place of a camera, in the real app. */
const { camera } = resources.th;

let station: CameraDesk;
test.beforeEach(() => {
  station = new CameraDesk();
});
test.afterEach(() => station.end());

const GOOD: Record<string, Omit<Scene, 'text'>> = {
  sharp: {},
  'small and dim': { module: 2, light: 0.6 },
  tilted: { turn: 20, slant: 0.2 },
  shadowed: { shadow: 0.25 },
};
for (const [name, look] of Object.entries(GOOD))
  test(`a ${name} form under the camera opens its paper, once`, async () => {
    const [code = ''] = await station.prepare(1);
    const page = await station.start({ scenes: [{ scene: { text: code, ...look }, frames: 2 }] });
    await page.keyboard.press('F4');
    await expect(openPaper(page, code)).toBeVisible();
    await expect(wordOf(page)).toContainText(camera.word.read.replace('{{code}}', printed(code)));
    await expect(panelOf(page).locator('polygon[data-kind=ours]')).toHaveCount(1);
    // it lies there for seconds and is neither told again nor confirmed
    await showFrames(page, 45);
    expect(await codesTold(page)).toEqual([code]);
    await expect(page.locator('[data-notice]')).toHaveCount(0);
  });

test('what is no code of ours is said to be so, and opens nothing', async () => {
  const [code = ''] = await station.prepare(1);
  const mistyped = code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);
  const away = { scene: { text: null }, frames: 22 };
  const page = await station.start({
    scenes: [
      { scene: { text: 'ABC-12345' }, frames: 22 },
      away,
      { scene: { text: mistyped }, frames: 22 },
      away,
    ],
  });
  await page.keyboard.press('F4');
  for (const word of ['foreign', 'check-digits', 'looking'] as const)
    await expect(wordOf(page)).toHaveText(camera.word[word], { timeout: 30_000 });
  expect(await codesTold(page)).toEqual([]);
  await expect(page.locator('[data-notice]')).toHaveCount(0);
});

test('form after form is told, and one that comes back is told again', async () => {
  const [first = '', second = ''] = await station.prepare(2);
  const away = { scene: { text: null }, frames: 24 };
  const page = await station.start({
    scenes: [{ scene: { text: first }, frames: 20 }, { scene: { text: second, turn: 4 }, frames: 20 }, away],
  });
  await page.keyboard.press('F4');
  await expect.poll(async () => (await codesTold(page)).length).toBeGreaterThanOrEqual(5);
  const told = (await codesTold(page)).slice(0, 5);
  const beginning = told[0] === first ? first : second;
  const other = beginning === first ? second : first;
  expect(told).toEqual([beginning, other, beginning, other, beginning]);
});

test('the panel is found without fault', async () => {
  const [code = ''] = await station.prepare(1);
  const page = await station.start({ scenes: [{ scene: { text: code }, frames: 2 }] });
  await page.keyboard.press('F4');
  await expect(openPaper(page, code)).toBeVisible();
  await expectNothingFound(page);
});

test('a reader that dies is started again, with a sentence', async () => {
  const [code = ''] = await station.prepare(1);
  const away = { scene: { text: null }, frames: 24 };
  const page = await station.start({ scenes: [away, { scene: { text: code }, frames: 10 }] });
  station.desk.complaints.expect(/struck down/);
  await page.keyboard.press('F4');
  await expect.poll(() => codesTold(page)).not.toHaveLength(0);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('struck down');
    });
  });
  await expect(panelOf(page)).toContainText(camera.restarted);
  const before = await codesTold(page);
  await expect.poll(() => codesTold(page)).toHaveLength(before.length + 1);
  await expect(panelOf(page)).not.toContainText(camera.restarted);
});

/** Playwright lets every page believe that it is seen, whatever its window does: the page is told otherwise here. */
async function seem(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

async function expectNothingRuns(page: Page): Promise<void> {
  await expectLiveTracks(page, 0);
  await expect.poll(() => page.workers()).toEqual([]);
}

test('the camera is let go when the panel closes, the screen is left, the session locks or the window hides', async () => {
  await station.prepare(0);
  const page = await station.start({ scenes: [{ scene: { text: null }, frames: 2 }] });
  await page.keyboard.press('F4');
  await expectLiveTracks(page, 1);
  await page.keyboard.press('F4');
  await expectNothingRuns(page);

  await page.keyboard.press('F4');
  await expectLiveTracks(page, 1);
  await page.keyboard.press('Alt+KeyL');
  await expectNothingRuns(page);
  await page.getByLabel(resources.th.session.password, { exact: true }).fill(station.login.password);
  await page.keyboard.press('Enter');
  await expectLiveTracks(page, 1);

  await seem(page, 'hidden');
  await expect(panelOf(page)).toContainText(camera.word.resting);
  await expectLiveTracks(page, 0);
  await seem(page, 'visible');
  await expectLiveTracks(page, 1);

  await page.keyboard.press('Alt+Digit1');
  await expectNothingRuns(page);
});
