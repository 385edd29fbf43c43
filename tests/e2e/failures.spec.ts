import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { StartupProblem } from '#shared/contract/desktop.ts';
import { LANGUAGES, resources } from '#shared/i18n/index.ts';
import { expect, test } from '#tests/helpers/app-test.ts';
import { launchApp } from '#tests/helpers/launch-app.ts';
import { canMount, mountOnItself, mountSmallDisk, setWritable, unmount } from '#tests/helpers/mounts.ts';
import { prepareRegistry } from '#tests/helpers/prepare-registry.ts';

const { home } = resources.th;

let folder: string;
let registry: string;
let undo: () => void;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-failure-'));
  registry = join(folder, 'registry');
  undo = () => undefined;
  await prepareRegistry(registry, () => Promise.resolve());
});
test.afterEach(() => {
  undo();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** The app over a registry with this problem: its own screen in both languages, and a retry that works once it is mended. */
async function showsAndRecovers(
  problem: StartupProblem,
  mend: () => void,
  dataDir = registry,
): Promise<void> {
  const desk = await launchApp({ dataDir });
  const { page } = desk;
  for (const language of LANGUAGES) {
    const { problem: texts } = resources[language].startup;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[problem].title);
    await expect(page.getByText(texts[problem].what)).toBeVisible();
    await expect(page.getByText(texts[problem].safe)).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveText(texts[problem].steps);
    await page.keyboard.press('Alt+KeyT');
  }
  // nothing has changed, so trying again says the same
  await page.keyboard.press('Alt+KeyR');
  await expect(page.getByRole('button', { name: resources.th.startup.problem.retry })).toBeEnabled();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    resources.th.startup.problem[problem].title,
  );
  mend();
  // the try before may still be on its way, and its button takes no second press meanwhile
  await expect(async () => {
    await page.keyboard.press('Alt+KeyR');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(home.title, { timeout: 2000 });
  }).toPass();
  await desk.close();
}

test('a damaged registry is not opened, and is once a backup is in its place', async () => {
  const file = join(registry, 'registry.sqlite');
  cpSync(file, join(folder, 'backup.sqlite'));
  writeFileSync(file, 'this was a registry once\n'.repeat(400));
  await showsAndRecovers('damaged', () => cpSync(join(folder, 'backup.sqlite'), file));
});

test('a registry that another program has open waits for it', async () => {
  const other = new Database(join(registry, 'writer.lock'));
  other.exec('BEGIN EXCLUSIVE');
  undo = () => void other.close();
  await showsAndRecovers('locked', () => void other.close());
});

test('a registry of a newer program is left alone', async () => {
  const file = join(registry, 'registry.sqlite');
  const change = (statement: string) => {
    const database = new Database(file);
    database.exec(statement);
    database.close();
  };
  change("INSERT INTO migration VALUES ('9990-from-the-future', '2570-01-01')");
  await showsAndRecovers('newer', () => change("DELETE FROM migration WHERE name = '9990-from-the-future'"));
});

test('a registry without its key is not opened, and never gets a new one', async () => {
  const key = join(registry, 'registry.key');
  renameSync(key, join(folder, 'kept.key'));
  await showsAndRecovers('key-missing', () => renameSync(join(folder, 'kept.key'), key));
});

// Root may write whatever the permissions say: for root only the file system itself can refuse, if it may be mounted.
if (process.getuid?.() !== 0) {
  test('a registry whose permissions let it only be read says so', async () => {
    const files = ['registry.sqlite', 'writer.lock'].map((name) => join(registry, name));
    const mend = () => {
      chmodSync(registry, 0o700);
      for (const file of files) chmodSync(file, 0o600);
    };
    undo = mend;
    for (const file of files) chmodSync(file, 0o400);
    chmodSync(registry, 0o500);
    await showsAndRecovers('read-only', mend);
  });
}

if (canMount()) {
  test('a registry on a disk that can only be read says so', async () => {
    mountOnItself(registry);
    undo = () => unmount(registry);
    setWritable(registry, false);
    await showsAndRecovers('read-only', () => setWritable(registry, true));
  });

  test('a registry on a full disk says so', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    mountSmallDisk(disk, '4m');
    undo = () => unmount(disk);
    cpSync(registry, disk, { recursive: true });
    const filler = join(disk, 'holiday-pictures');
    fill(filler);
    await showsAndRecovers('disk-full', () => rmSync(filler), disk);
  });
}

/** Takes up all the room that is left on a disk. */
function fill(file: string): void {
  const blocks = openSync(file, 'w');
  try {
    for (;;) writeSync(blocks, Buffer.alloc(1024));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(blocks);
  }
}
