import { BrowserWindow, nativeTheme } from 'electron';
import { MAIN_PAGE } from './app-address.ts';
import { offerEditing } from './context-menu.ts';
import type { MachineSettings } from './machine-settings.ts';
import { SAFE_PREFERENCES } from './security.ts';
import { openingBounds, opensMaximized, rememberBounds } from './window-bounds.ts';
import { handleWindowKeys } from './window-keys.ts';
import { wordsIn } from './words.ts';

/** The body colours of the pages' theme: what is seen until the first page is painted. */
const BACKGROUND = { light: '#ffffff', dark: '#161b24' };

/** Opens the one window, invisible until its first page can be seen whole. */
export function openMainWindow(options: {
  settings: MachineSettings;
  preload: string;
  withDevTools: boolean;
}): BrowserWindow {
  const { settings, preload, withDevTools } = options;
  applyColorScheme(settings);
  const window = new BrowserWindow({
    ...openingBounds(settings),
    show: false,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: { ...SAFE_PREFERENCES, preload, devTools: withDevTools },
  });
  if (opensMaximized(settings)) window.once('ready-to-show', () => window.maximize());
  window.once('ready-to-show', () => window.show());
  rememberBounds(window, settings);
  handleWindowKeys(window.webContents, { withDevTools });
  offerEditing(window.webContents, () => wordsIn(settings.preferences.language));
  return window;
}

/**
 * Loads the page.
 * @throws when it cannot be shown at all; not when the person closes the program or loads the page again meanwhile.
 */
export async function showMainPage(window: BrowserWindow): Promise<void> {
  let leaving = false;
  window.once('close', () => (leaving = true));
  try {
    await window.loadURL(MAIN_PAGE);
  } catch (error) {
    const loadedAgain = error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';
    if (!leaving && !loadedAgain) throw error;
  }
}

/** Makes windows, system dialogs and `prefers-color-scheme` follow the person's choice. */
export function applyColorScheme({ preferences }: MachineSettings): void {
  nativeTheme.themeSource = preferences.colorScheme === 'auto' ? 'system' : preferences.colorScheme;
}

/** Brings the window to the front: a second start of the program ends here. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
