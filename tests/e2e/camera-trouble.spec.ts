import type { Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { expect, test } from '@playwright/test';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { CameraDesk, expectLiveTracks, panelOf } from '#tests/helpers/camera-desk.ts';
import { openPaper, printed } from '#tests/helpers/confirm-pages.ts';

/** Cameras that are not there, not allowed, taken or pulled out, in the real app: each with a sentence and a way on. */
const { camera, confirm } = resources.th;
const FAKE = '--use-fake-device-for-media-stream';

let station: CameraDesk;
test.beforeEach(() => {
  station = new CameraDesk();
});
test.afterEach(() => station.end());

async function expectProblem(page: Page, problem: keyof typeof camera.problem): Promise<void> {
  const alert = panelOf(page).getByRole('alert');
  for (const words of Object.values(camera.problem[problem])) await expect(alert).toContainText(words);
  await expect(alert).toContainText(camera.otherWays);
}

test('no camera: the code can be typed meanwhile', async () => {
  const [code = ''] = await station.prepare(1);
  const page = await station.startWith({});
  await page.keyboard.press('F4');
  await expectProblem(page, 'none');
  await expectNothingFound(page);
  await page.keyboard.press('F2');
  await expect(page.getByLabel(confirm.code.label)).toBeFocused();
  // as a hand; keys without a pause between them are a scanner's, and one that falters is told as such
  await page.keyboard.type(printed(code), { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(openPaper(page, code)).toBeVisible();
});

test('a forbidden camera opens at another try, once it is allowed', async () => {
  await station.prepare(0);
  const page = await station.startWith({ args: [FAKE] });
  const allow = (isAllowed: boolean) =>
    station.desk.app.evaluate(
      ({ session }, answer) =>
        session.defaultSession.setPermissionRequestHandler((_contents, _permission, tell) => tell(answer)),
      isAllowed,
    );
  await allow(false);
  await page.keyboard.press('F4');
  await expectProblem(page, 'forbidden');
  await allow(true);
  await page.keyboard.press('Control+F4');
  await expectLiveTracks(page, 1);
  await expect(panelOf(page).getByRole('alert')).toHaveCount(0);
});

test('a camera that another program has is opened once it is free', async () => {
  await station.prepare(0);
  const page = await station.startWith({ args: [FAKE] });
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    let asked = 0;
    mediaDevices.getUserMedia = async (wish) => {
      asked += 1;
      if (asked <= 2) throw new DOMException('Could not start video source', 'NotReadableError');
      return open(wish);
    };
  });
  await page.keyboard.press('F4');
  await expectProblem(page, 'busy');
  await expectLiveTracks(page, 1);
});

test('a camera that is pulled out goes on by itself when it is put back', async () => {
  await station.prepare(0);
  const page = await station.startWith({ args: [FAKE] });
  await page.keyboard.press('F4');
  await expectLiveTracks(page, 1);
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => [];
    const putBack = (): void => {
      mediaDevices.enumerateDevices = list;
      mediaDevices.dispatchEvent(new Event('devicechange'));
    };
    window.addEventListener('test:put-back', putBack, { once: true });
    mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await expectProblem(page, 'unplugged');
  await expectLiveTracks(page, 0);
  await page.evaluate(() => window.dispatchEvent(new Event('test:put-back')));
  await expectLiveTracks(page, 1);
});

test('of several cameras one is chosen by a key, and remembered when the app is started again', async () => {
  await station.prepare(0);
  const several = { args: [`${FAKE}=device-count=3`] };
  let page = await station.startWith(several);
  const chosen = () => panelOf(page).getByLabel(camera.device).locator('option:checked');
  await page.keyboard.press('F4');
  await expectLiveTracks(page, 1);
  // cameras have their names once one is open
  await expect(chosen()).toHaveText(/^fake_device_/);
  const first = (await chosen().textContent()) ?? '';
  await page.keyboard.press('Shift+F4');
  await expect(chosen()).toHaveText(/^fake_device_/);
  await expect(chosen()).not.toHaveText(first);
  await expectLiveTracks(page, 1);
  const second = (await chosen().textContent()) ?? '';
  await station.stop();

  page = await station.startWith(several);
  await expect(page.getByLabel(confirm.code.label)).toBeFocused();
  await page.keyboard.press('F4');
  await expect(chosen()).toHaveText(second);
  await expectNothingFound(page);
  // the other way for hands on the keyboard
  await panelOf(page).getByLabel(camera.device).selectOption({ label: first });
  await expect(chosen()).toHaveText(first);
  await expectLiveTracks(page, 1);
});
