import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { isMainPage, isOwnOrigin } from './app-address.ts';
import type { Log } from './log.ts';
import type { MachineSettings } from './machine-settings.ts';
import { isAllowedDevice } from './scanner-policy.ts';

/**
 * Electron's security checklist (its documentation, "Security", items 1–20) as this program keeps it. Each item has a
 * check in tests/e2e/security*.spec.ts. Elsewhere: 7 response-headers.ts, 17 transports/ipc.ts, 18 app-protocol.ts,
 * 19 electron-builder.yml, 20 transports/preload.ts.
 */

/** Items 2, 3, 4, 6, 8, 9, 10, 11: what every page of this program runs with. */
export const SAFE_PREFERENCES = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries from a server on the internet
  spellcheck: false,
} as const satisfies WebPreferences;

/** Item 1: pages load nothing but our own scheme. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

/** Must run before the app is ready. */
export function lockContents(log: Log): void {
  // root in a container can only run with --no-sandbox, and Chromium stops over the contradiction
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockOne(contents, log));
}

/** Items 1 and 5: closes the network, and every permission that our own page does not need. */
export function lockSession(
  session: Session,
  log: Log,
  settings: Pick<MachineSettings, 'serialScanners'>,
): void {
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (details, answer) => {
    log.warn(
      { scheme: new URL(details.url).protocol, type: details.resourceType },
      'refused a request to the outside',
    );
    answer({ cancel: true });
  });
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : [];
    const allowed = isMainPage(details.requestingUrl) && isNeeded(permission, media);
    if (!allowed) log.warn({ permission }, 'refused a permission');
    answer(allowed);
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType, requestingUrl = '' }) =>
      isOwnOrigin(origin) &&
      (isScannerDoor(permission)
        ? isMainPage(contents?.getURL() ?? '')
        : isMainPage(requestingUrl) && isNeeded(permission, mediaType ? [mediaType] : [])),
  );
  session.setDevicePermissionHandler(
    (details) => isOwnOrigin(details.origin) && isAllowedDevice(settings, details),
  );
}

/** The camera without the microphone, for reading barcodes; writing text to the clipboard, for the copy buttons. */
function isNeeded(permission: string, media: readonly string[] = []): boolean {
  if (permission === 'clipboard-sanitized-write') return true;
  return permission === 'media' && media.length > 0 && media.every((type) => type === 'video');
}

/** Barcode scanners that are no keyboards; which devices, isAllowedDevice says. */
function isScannerDoor(permission: string): boolean {
  return permission === 'hid' || permission === 'serial';
}

/** Items 12, 13, 14: a page stays where it is, opens no window and embeds none. */
function lockOne(contents: WebContents, log: Log): void {
  const refuseElsewhere = (event: { preventDefault: () => void; url: string }, what: string): void => {
    if (isMainPage(event.url)) return;
    event.preventDefault();
    log.warn({ what }, 'refused to leave the page');
  };
  contents.on('will-navigate', (event) => refuseElsewhere(event, 'navigation'));
  contents.on('will-frame-navigate', (event) => refuseElsewhere(event, 'navigation of a frame'));
  contents.on('will-redirect', (event) => refuseElsewhere(event, 'redirection'));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn({}, 'refused a webview');
  });
  contents.setWindowOpenHandler(() => {
    log.warn({}, 'refused a new window');
    return { action: 'deny' };
  });
}
