import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { Startup } from '#shared/contract/desktop.ts';
import type { DesktopServices } from '../transports/dispatch/desktop-services.ts';
import { systemKeyGuard } from './key-guard.ts';
import { keySaving } from './key-saving.ts';
import { letterPrinting } from './letter-printing.ts';
import type { MachineSettings } from './machine-settings.ts';
import { applyColorScheme } from './main-window.ts';
import type { OfficeKeeper, Place } from './office-keeper.ts';
import type { PrintJobs } from './print-jobs.ts';
import { printing } from './printing.ts';
import { prepareFolder, proposedPlace } from './registry-place.ts';
import { wordsIn, type Words } from './words.ts';
import { zipSaving } from './zip-saving.ts';

export type Desktop = {
  keeper: OfficeKeeper;
  settings: MachineSettings;
  jobs: PrintJobs;
  window: () => BrowserWindow;
};

/** This machine's side of the `desktop.*` operations. */
export function createDesktopServices(desktop: Desktop): DesktopServices {
  const { keeper, settings } = desktop;
  const words = (): Words => wordsIn(settings.preferences.language);

  const startup = async (): Promise<Startup> => {
    await keeper.settled();
    return describe(desktop);
  };

  const open = async (place: Place): Promise<Startup> => {
    await keeper.open(place);
    // remembered once it has worked: the next start then knows that a registry belongs there
    if (keeper.office && place.origin === 'chosen') settings.place = place.folder;
    return startup();
  };

  /**
   * A page can ask at any time, and without a login: a registry that is open, or that this machine remembers, is not
   * exchanged for another one over the heads of those who work in it.
   */
  const hasPlace = async (): Promise<boolean> => {
    await keeper.settled();
    return keeper.office !== undefined || (keeper.place !== undefined && keeper.place.origin !== 'chosen');
  };

  return {
    startup,
    preferences: () => settings.preferences,
    savePreferences(preferences) {
      settings.preferences = preferences;
      applyColorScheme(settings);
      return preferences;
    },
    deskHabits: () => settings.deskHabits,
    saveDeskHabits: (habits) => (settings.deskHabits = habits),
    scannerProfile: () => settings.scannerProfile ?? null,
    saveScannerProfile(profile) {
      settings.scannerProfile = profile;
      return profile;
    },
    async usePlace({ choose }) {
      if (await hasPlace()) return startup();
      const chosen = choose ? await chooseFolder(desktop.window(), words().choosePlace) : proposed();
      if (chosen === undefined || (await hasPlace())) return startup();
      return open({ folder: prepareFolder(chosen), origin: 'chosen' });
    },
    async retryStartup() {
      await keeper.settled();
      return keeper.place && !keeper.office ? open(keeper.place) : startup();
    },
    async chooseWatchedFolder() {
      const path = await chooseFolder(desktop.window(), words().watchFolder);
      return { path: path ?? null };
    },
    showFile: (path) => shell.showItemInFolder(path),
    ...keySaving({ window: desktop.window, words }),
    ...printing({ jobs: desktop.jobs, window: desktop.window, words }),
    ...letterPrinting({ jobs: desktop.jobs, window: desktop.window }),
    ...zipSaving({ window: desktop.window, words }),
  };
}

function describe({ keeper }: Desktop): Startup {
  const common = {
    place: keeper.place?.folder ?? proposed(),
    appVersion: app.getVersion(),
    demo: keeper.place?.origin === 'demo',
    keychain: systemKeyGuard().available,
  };
  if (keeper.office) return { state: 'ready', problem: null, detail: null, ...common };
  if (keeper.failure) return { state: 'problem', ...keeper.failure, ...common };
  return { state: 'choose-place', problem: null, detail: null, ...common };
}

/** The folder offered on first run. */
function proposed(): string {
  return proposedPlace(app.getPath('userData'), process.env);
}

/** Undefined when the person closes the dialog. */
async function chooseFolder(
  window: BrowserWindow,
  { title, button }: Words['choosePlace'],
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return canceled ? undefined : filePaths[0];
}
