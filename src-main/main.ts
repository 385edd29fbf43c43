import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { isOwnPage } from './desktop/app-address.ts';
import { registerAppScheme, serveAppScheme } from './desktop/app-protocol.ts';
import { makeThrowAwayFolders } from './desktop/demo-folders.ts';
import { openLog } from './desktop/log.ts';
import { openMachineSettings } from './desktop/machine-settings.ts';
import { focusWindow, openMainWindow, showMainPage } from './desktop/main-window.ts';
import { OfficeKeeper, type Place } from './desktop/office-keeper.ts';
import { recoverPage } from './desktop/page-recovery.ts';
import { PrintJobs } from './desktop/print-jobs.ts';
import { offerScanners } from './desktop/scanner-devices.ts';
import { lockContents, lockSession } from './desktop/security.ts';
import { parseStartArguments } from './desktop/start-arguments.ts';
import { catchUnexpected } from './desktop/unexpected-errors.ts';
import { wordsIn, type Words } from './desktop/words.ts';
import { openIpcDoor } from './transports/ipc.ts';

/**
 * The desktop's composition root. What the first picture needs is imported above; the office, the dispatcher and all
 * behind them are loaded while the page is already on its way.
 */
const start = parseStartArguments(process.argv, process.cwd());
const demoFolder = start.demo ? makeThrowAwayFolders() : undefined;
registerAppScheme();
Menu.setApplicationMenu(null);

// One writer: a second start hands over to the window that is already open.
if (app.requestSingleInstanceLock()) void run();
else app.exit(0);

async function run(): Promise<void> {
  const logFolder = join(app.getPath('userData'), 'logs');
  const log = openLog(logFolder, { alsoTo: app.isPackaged ? undefined : process.stderr });
  const settings = openMachineSettings();
  const words = (): Words => wordsIn(settings.preferences.language);
  catchUnexpected({ log, logFolder, words });
  lockContents(log);

  const jobs = new PrintJobs();
  const keeper = new OfficeKeeper(async (place) => {
    const { openDesktopOffice } = await import('./desktop/open-desktop-office.ts');
    return openDesktopOffice(place, log);
  }, log);
  closeBeforeQuitting(keeper);

  await app.whenReady();
  const folder = join(app.getAppPath(), 'out');
  lockSession(session.defaultSession, log, settings);
  serveAppScheme(session.defaultSession, { folder: join(folder, 'renderer'), jobs });
  const window = openMainWindow({
    settings,
    preload: join(folder, 'preload/preload.cjs'),
    withDevTools: !app.isPackaged,
  });
  offerScanners(session.defaultSession, { settings, words, window: () => window, log });
  recoverPage(window, { words, log });
  app.on('second-instance', () => focusWindow(window));

  const serve = Promise.all([
    import('./transports/serve-ports.ts'),
    import('./desktop/desktop-services.ts'),
  ]).then(([{ servePorts }, { createDesktopServices }]) =>
    servePorts({
      office: () => keeper.office,
      desktop: createDesktopServices({
        keeper,
        settings,
        jobs,
        window: () => window,
      }),
    }),
  );
  openIpcDoor({ isTrusted: isOwnPage, serve, log });
  const shown = showMainPage(window);
  const place = firstPlace(settings.place);
  if (place) void keeper.open(place);
  await shown;
}

function firstPlace(stored: string | undefined): Place | undefined {
  if (demoFolder !== undefined) return { folder: demoFolder, origin: 'demo' };
  if (start.data !== undefined) return { folder: start.data, origin: 'argument' };
  return stored === undefined ? undefined : { folder: stored, origin: 'stored' };
}

/** Quitting waits until the registry is closed and its lock is free. */
function closeBeforeQuitting(keeper: OfficeKeeper): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void keeper.close().then(() => {
      closed = true;
      // quitting again from within this event would crash Electron
      setImmediate(() => app.quit());
    });
  });
}
