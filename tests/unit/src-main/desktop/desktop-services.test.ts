import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { MachineSettings } from '#main/desktop/machine-settings.ts';
import { OfficeKeeper, type OpenedOffice, type Place } from '#main/desktop/office-keeper.ts';
import type { Office } from '#main/office/open-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'court-mail-place-'));
vi.mock('electron', () => ({
  app: { getPath: () => folder, getVersion: () => '0', getAppPath: () => folder },
  safeStorage: { isEncryptionAvailable: () => false },
  nativeTheme: {},
  screen: {},
}));
const { createDesktopServices } = await import('#main/desktop/desktop-services.ts');

function desktop(answer: (place: Place) => OpenedOffice) {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const opened: string[] = [];
  const keeper = new OfficeKeeper(
    (place) => {
      opened.push(place.folder);
      return Promise.resolve(answer(place));
    },
    pino({ level: 'silent' }),
  );
  const settings = { place: undefined } as MachineSettings;
  const services = createDesktopServices({
    keeper,
    settings,
    jobs: {} as never,
    window: () => ({}) as never,
  });
  return { keeper, settings, services, opened };
}
const office = { office: { close: () => Promise.resolve() } as Office };

test('exploit: an open registry is not exchanged for a fresh one, nor closed and opened again', async () => {
  const { keeper, settings, services, opened } = desktop(() => office);
  await keeper.open({ folder: '/real', origin: 'argument' });
  expect(await services.usePlace({ choose: false })).toMatchObject({ state: 'ready', place: '/real' });
  expect(await services.retryStartup()).toMatchObject({ state: 'ready', place: '/real' });
  expect(opened).toEqual(['/real']);
  expect(settings.place).toBeUndefined();
});

test('a remembered registry that does not open now is not replaced by a fresh one, only tried again', async () => {
  const answers: OpenedOffice[] = [{ problem: 'locked', detail: '' }, office];
  const { keeper, services, opened } = desktop(() => answers.shift() ?? office);
  await keeper.open({ folder: '/real', origin: 'argument' });
  expect(await services.usePlace({ choose: false })).toMatchObject({ state: 'problem', place: '/real' });
  expect(await services.retryStartup()).toMatchObject({ state: 'ready', place: '/real' });
  expect(opened).toEqual(['/real', '/real']);
});
