import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { resources } from '#shared/i18n/index.ts';
import { PASSPHRASE } from '#shared/domain/passphrase.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { expectNothingFound } from '#tests/helpers/axe.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { launchApp, type LaunchedApp } from '#tests/helpers/launch-app.ts';
import { completeManualTask, openManualTask, orderAccount, takeCase } from '#tests/helpers/officer-pages.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';
import { readAesZip } from '#tests/helpers/read-aes-zip.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { type Login, signIn } from '#tests/helpers/staff-pages.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';

const { deliveries, letters, queue, requests, session, zips } = resources.th;

let folder: string;
let stick: string;
let desk: LaunchedApp;
let code: string;
let login: Login;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-zips-'));
  stick = join(mkdtempSync(join(tmpdir(), 'court-mail-stick-')), 'ศาล.zip');
  const dataDir = join(folder, 'registry');
  login = await prepareRegistry(dataDir, async (registry) => {
    const form = personalForm({ nationalId: nationalIdOf(1) });
    code = await registry.submit(form);
    await registry.confirm(code);
    await registry.login('confirmer', { unitIds: [form.unitId] });
    return registry.login('officer');
  });
  desk = await launchApp({ dataDir });
  await signIn(desk.page, login);
  await answerSaveDialog(desk.app, stick);
});
test.afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  rmSync(join(stick, '..'), { recursive: true, force: true, maxRetries: 3 });
});

/** The officer orders the account with a zip, makes it by hand, and opens the zips from the queue. */
async function openZips() {
  const { page } = desk;
  await takeCase(page, code);
  await page.getByRole('radio', { name: letters.channel.zip }).check();
  await orderAccount(page, 'manual-task');
  await openManualTask(page);
  await completeManualTask(page);
  await goTo(page, '/queue', queue.title);
  await page.keyboard.press('Alt+KeyZ');
  await expect(page.getByRole('heading', { level: 1, name: zips.title })).toBeVisible();
}

/** What waits is chosen and packed by keys. @returns the passphrase that the dialog shows. */
async function makeZip(): Promise<string> {
  const { page } = desk;
  await page.getByLabel(letters.chooseAll.replace('{{list}}', zips.toPackLabel)).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+KeyP');
  return page.getByRole('dialog').getByLabel(zips.passphrase).innerText();
}

test('by keys: packed for the confirmer, opened by other programs with the passphrase, handed over; no secret stays', async () => {
  const { page } = desk;
  await openZips();
  await expect(page.getByRole('combobox', { name: zips.madeFor })).toHaveValue('confirmer ทดสอบ');
  await expectNothingFound(page);
  const passphrase = await makeZip();
  expect(passphrase).toMatch(PASSPHRASE);
  await expect(page.getByRole('dialog')).toContainText('confirmer ทดสอบ');
  await expectNothingFound(page);

  const bytes = readFileSync(stick);
  const [file, ...others] = readAesZip(bytes);
  expect(others).toEqual([]);
  expect(file).toMatchObject({ version: 2, strength: 3 });
  const text = file?.open(passphrase) ?? '';
  expect(text).toContain('kulthida.wo@coj.go.th');
  const [entry] = await new ZipReader(new Uint8ArrayReader(bytes), { password: passphrase }).getEntries();
  if (!entry || entry.directory) throw new Error('no file in the zip');
  // as the library reads a text, without its byte-order mark
  expect(await entry.getData(new TextWriter())).toBe(text.replace('\ufeff', ''));

  await page.keyboard.press('Alt+KeyN');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(zips.told.noted.split(' {{')[0] ?? '')).toBeVisible();
  await page.getByLabel(letters.chooseAll.replace('{{list}}', zips.packedLabel)).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+KeyC');
  await expect(page.getByText(zips.told.telephone.split(' {{')[0] ?? '')).toBeVisible();
  await expectNothingFound(page);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByText(zips.none)).toBeVisible();
  await expectNothingFound(page);

  await goTo(page, `/requests/${code}`, /./);
  const card = page.getByRole('region', { name: deliveries.card });
  await expect(card).toContainText(deliveries.standing['handed-over']);
  await expect(card).toContainText(zips.how.posted);
  await expect(page.getByRole('main')).toContainText(requests.event['zip-handed']);
  await expect(page.getByRole('main')).not.toContainText(letters.how.posted);

  const password = /รหัสผ่าน: (\S+)/.exec(text)?.[1] ?? '';
  expect(password).toHaveLength(14);
  const left = Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => readFileSync(join(one.parentPath, one.name))),
  );
  for (const secret of [password, passphrase]) expect(left.includes(secret)).toBe(false);
});

test('a lock covers the passphrase, and whoever unlocks sees it still', async () => {
  const { page } = desk;
  await openZips();
  const passphrase = await makeZip();
  await (await openDoor(page)).session.lock({});
  await expect(page.getByRole('heading', { level: 1, name: session.locked })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(passphrase)).toBeHidden();
  await page.getByRole('textbox', { name: session.password }).fill(login.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText(passphrase)).toBeVisible();
});
