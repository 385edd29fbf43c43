import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from '#tests/helpers/launch-app.ts';
import { openDoor } from '#tests/helpers/open-door.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-place-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** The app of one person at one machine: what it remembers is there at the next start. */
function start(options: LaunchOptions = {}): Promise<LaunchedApp> {
  return launchApp({ dataDir: null, userDataDir: join(folder, 'user'), ...options });
}

/** Answers the system's folder dialog. */
async function chooseInDialog({ app }: LaunchedApp, chosen: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
  }, chosen);
}

test('the proposed place is used and remembered', async () => {
  const first = await start();
  const door = await openDoor(first.page);
  const proposed = await door.desktop.startup({});
  expect(proposed).toMatchObject({
    state: 'choose-place',
    place: join(folder, 'user/registry'),
    problem: null,
  });
  expect(existsSync(proposed.place)).toBe(false);
  expect(await door.desktop.usePlace({ choose: false })).toMatchObject({
    state: 'ready',
    place: proposed.place,
  });
  await first.close();

  const second = await start();
  const again = await openDoor(second.page);
  expect(await again.desktop.startup({})).toMatchObject({ state: 'ready', place: proposed.place });
  await second.close();
});

test('another place is chosen in the system dialog; closing it changes nothing', async () => {
  const desk = await start();
  const door = await openDoor(desk.page);
  await chooseInDialog(desk, undefined);
  expect(await door.desktop.usePlace({ choose: true })).toMatchObject({ state: 'choose-place' });
  const chosen = join(folder, 'ทะเบียน');
  await chooseInDialog(desk, chosen);
  expect(await door.desktop.usePlace({ choose: true })).toMatchObject({ state: 'ready', place: chosen });
  await desk.close();
});

test('a place that cannot be a folder is refused with its reason', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const desk = await start();
  const door = await openDoor(desk.page);
  await chooseInDialog(desk, file);
  await expect(door.desktop.usePlace({ choose: true })).rejects.toMatchObject({
    code: 'FOLDER_UNUSABLE',
    data: { path: file, reason: 'EEXIST' },
  });
  expect(await door.desktop.startup({})).toMatchObject({ state: 'choose-place' });
  await desk.close();
});

for (const [what, leave] of [
  ['is gone', () => undefined],
  ['is an empty mount point', (place: string) => mkdirSync(place)],
] as const) {
  test(`a remembered place that ${what} is a problem and never a fresh registry`, async () => {
    const first = await start();
    const { place } = await (await openDoor(first.page)).desktop.usePlace({ choose: false });
    await first.close();
    renameSync(place, `${place}-elsewhere`);
    leave(place);

    const second = await start();
    const door = await openDoor(second.page);
    expect(await door.desktop.startup({})).toMatchObject({
      state: 'problem',
      problem: 'unreachable',
      detail: place,
    });
    rmSync(place, { recursive: true, force: true });
    renameSync(`${place}-elsewhere`, place);
    expect(await door.desktop.retryStartup({})).toMatchObject({ state: 'ready', place });
    await second.close();
  });
}

test('a registry that another program has open is a problem until that one ends', async () => {
  const dataDir = join(folder, 'registry');
  const first = await launchApp({ dataDir });
  expect(await (await openDoor(first.page)).desktop.startup({})).toMatchObject({ state: 'ready' });
  const second = await launchApp({ dataDir });
  const door = await openDoor(second.page);
  expect(await door.desktop.startup({})).toMatchObject({ state: 'problem', problem: 'locked' });
  await first.close();
  expect(await door.desktop.retryStartup({})).toMatchObject({ state: 'ready', problem: null });
  await second.close();
});

test('a damaged registry leaves the window running and the file as it was', async () => {
  const dataDir = join(folder, 'registry');
  await (await launchApp({ dataDir })).close();
  writeFileSync(join(dataDir, 'registry.sqlite'), 'this was a registry once, before the disk failed');
  const desk = await launchApp({ dataDir });
  const door = await openDoor(desk.page);
  expect(await door.desktop.startup({})).toMatchObject({ state: 'problem', problem: 'damaged' });
  await expect(door.session.current({})).rejects.toMatchObject({ code: 'REGISTRY_UNAVAILABLE' });
  await expect(desk.page.getByRole('heading').first()).toBeVisible();
  await desk.close();
});
