import { dialog, type BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import type { Words } from './words.ts';

const PATIENCE = { crashes: 3, withinMs: 60_000 };

/**
 * A page that crashed is loaded again; its draft is in the registry and comes back. One that crashes again and again
 * says so instead of flickering.
 */
export function recoverPage(window: BrowserWindow, { words, log }: { words: () => Words; log: Log }): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error({ reason, exitCode }, 'the page crashed');
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < PATIENCE.withinMs), now];
    // reloading from within this event would take the main process down as well
    if (crashes.length < PATIENCE.crashes) setImmediate(() => reload(window));
    else dialog.showErrorBox(words().page.title, `${words().page.message}\n\n${words().page.detail}`);
  });
  window.on('unresponsive', () => log.warn({}, 'the page does not answer'));
}

function reload(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.reload();
}
