import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { sandboxSwitches } from '#tests/helpers/electron-runtime.ts';
import { addPaper } from '#tests/helpers/add-paper.ts';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { openDoor } from '#tests/helpers/open-door.ts';
import { packageApp } from '#tests/helpers/package-app.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { runPackaged } from '#tests/helpers/run-packaged.ts';

test.skip(process.platform !== 'linux', 'packaged for Linux, where the tests run');
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'court-mail-packaged-'));
let program = '';

test.beforeAll(async () => {
  program = await packageApp(join(folder, 'dist'));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

test('19: the fuses of the packaged app switch off what it never needs', async () => {
  const { version: _version, ...wire } = await getCurrentFuseWire(program);
  const wanted: Array<[FuseV1Options, FuseState]> = [
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ];
  expect(Object.fromEntries(wanted.map(([fuse]) => [fuse, wire[fuse]]))).toEqual(Object.fromEntries(wanted));
});

test('19: the packaged app does not run as Node', async () => {
  // without a display the app itself ends at once, and only Node would go on to run the script
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const marker = join(folder, 'ran-as-node');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
  const args = [...sandboxSwitches(), `--user-data-dir=${join(folder, 'node')}`, '-e', script];
  await promisify(execFile)(program, args, {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
  }).catch(() => undefined);
  expect(existsSync(marker)).toBe(false);
});

test('the package holds the built app and the database, and nothing else', () => {
  const entries = listPackage(join(program, '../resources/app.asar'), { isPack: false });
  const tops = new Set(entries.map((entry) => entry.split('/').slice(1, 3).join('/')));
  expect([...tops].toSorted()).toEqual(
    [
      'node_modules',
      'node_modules/better-sqlite3',
      'out',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ].toSorted(),
  );
  expect(entries.filter((entry) => entry.endsWith('.map'))).toEqual([]);
});

test('the packaged app starts on an empty registry and shows its first screen', async () => {
  const app = await runPackaged(program, [
    `--user-data-dir=${join(folder, 'user')}`,
    '--data',
    join(folder, 'registry'),
  ]);
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  expect(existsSync(join(folder, 'registry/registry.sqlite'))).toBe(true);
  await app.close();
});

test('the packaged app reads scanned paper: its thread and the WebAssembly are found within the archive', async () => {
  const app = await runPackaged(program, [
    `--user-data-dir=${join(folder, 'paper-user')}`,
    '--data',
    join(folder, 'paper-registry'),
  ]);
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  const office = await openDoor(app.page);
  await office.session.createAdministrator({
    username: 'admin',
    displayName: 'A',
    password: 'Correct-Horse-7',
  });
  await addPaper(office, imagePdf([paperPage({ codes: ['EM6900012357'] })]));
  await expect
    .poll(async () => (await office.papers.waiting({ states: [], offset: 0, limit: 9 })).rows, {
      timeout: 60_000,
    })
    .toMatchObject([
      { state: 'doubtful', reason: 'unknown-request', code: 'EM6900012357', hasPicture: true },
    ]);
  await app.close();
});
