import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '#tests/helpers/app-test.ts';
import { openDoor, type DoorClient } from '#tests/helpers/open-door.ts';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-save-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function submitted(door: DoorClient): Promise<{ code: string; lastFour: string }> {
  const { code } = await door.requests.submit({ form: personalForm(), submissionKey: randomUUID() });
  return { code, lastFour: nationalIdOf(1).slice(-4) };
}

/** Answers the save dialog, and keeps what it was asked. */
async function answerSaving(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    Object.assign(dialog, {
      showSaveDialog: (_window: unknown, asked: { defaultPath: string }) => {
        Object.assign(globalThis, { askedToSave: asked });
        return Promise.resolve({ canceled: path === '', filePath: path });
      },
    });
  }, filePath);
}

/** Answers the system's print dialog in every window that is opened from now on. */
async function answerPrinting(app: ElectronApplication, success: boolean, failure: string): Promise<void> {
  await app.evaluate(
    ({ app: electron }, [printed, reason]) => {
      electron.on('web-contents-created', (_event, contents) => {
        contents.print = (options, answer) => {
          Object.assign(globalThis, { askedToPrint: options });
          answer?.(printed, reason);
        };
      });
    },
    [success, failure] as const,
  );
}

const windowsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('the form is saved as PDF under its code', async ({ desk }) => {
  const door = await openDoor(desk.page);
  const proof = await submitted(door);
  const path = join(folder, 'form.pdf');
  await answerSaving(desk.app, path);
  expect(await door.desktop.saveForm(proof)).toEqual({ path });
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder)).toEqual(['form.pdf']);
  const asked = await desk.app.evaluate(
    () => (globalThis as unknown as { askedToSave: { defaultPath: string } }).askedToSave,
  );
  expect(asked.defaultPath).toMatch(new RegExp(`${proof.code}\\.pdf$`));
  expect(await windowsOf(desk.app)).toBe(1);
});

test('closing the save dialog writes nothing', async ({ desk }) => {
  const door = await openDoor(desk.page);
  await answerSaving(desk.app, '');
  expect(await door.desktop.saveForm(await submitted(door))).toEqual({ path: null });
});

test('a file that cannot be written is refused with its path and reason', async ({ desk }) => {
  const door = await openDoor(desk.page);
  const path = join(folder, 'missing/form.pdf');
  await answerSaving(desk.app, path);
  await expect(door.desktop.saveForm(await submitted(door))).rejects.toMatchObject({
    code: 'FILE_UNWRITABLE',
    data: { path, reason: 'ENOENT' },
  });
});

test('the form goes to the system print dialog as A4', async ({ desk }) => {
  const door = await openDoor(desk.page);
  await answerPrinting(desk.app, true, '');
  expect(await door.desktop.printForm(await submitted(door))).toEqual({ printed: true });
  const asked = await desk.app.evaluate(
    () => (globalThis as unknown as { askedToPrint: object }).askedToPrint,
  );
  expect(asked).toMatchObject({ silent: false, printBackground: true, pageSize: 'A4' });
  expect(await windowsOf(desk.app)).toBe(1);
});

test('cancelling the print dialog is no failure; a printer that fails is', async ({ desk }) => {
  const door = await openDoor(desk.page);
  const proof = await submitted(door);
  await answerPrinting(desk.app, false, 'Print job canceled');
  expect(await door.desktop.printForm(proof)).toEqual({ printed: false });
  await answerPrinting(desk.app, false, 'Invalid printer settings');
  await expect(door.desktop.printForm(proof)).rejects.toMatchObject({
    code: 'PRINT_FAILED',
    data: { reason: 'Invalid printer settings' },
  });
  expect(await windowsOf(desk.app)).toBe(1);
});

test('the print window is as locked as the main one, has no preload script, and its document is handed out once', async ({
  desk,
}) => {
  const door = await openDoor(desk.page);
  const proof = await submitted(door);
  await answerSaving(desk.app, '');
  const seen = desk.app.evaluate(
    ({ app }) =>
      new Promise<Record<string, unknown>>((resolve) => {
        app.once('browser-window-created', (_event, { webContents }) => {
          const known = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
          const preferences = known.getLastWebPreferences();
          const print = webContents.printToPDF.bind(webContents);
          // the window is gone as soon as it is printed, so the answer is awaited before
          webContents.printToPDF = async (options) => {
            const again = `fetch('/print-job/' + new URLSearchParams(location.search).get('job')).then((a) => a.status)`;
            resolve({ ...preferences, again: (await webContents.executeJavaScript(again)) as unknown });
            return print(options);
          };
        });
      }),
  );
  const saving = door.desktop.saveForm(proof);
  expect(await seen).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    again: 404,
  });
  expect(await seen).not.toHaveProperty('preload');
  await saving;
  desk.complaints.expect(/404/);
});
