import type { WebContents, WebFrameMain } from 'electron';

/** Our own scheme instead of file:// (security checklist 18): an origin of its own, and headers on every answer. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://court-mail`;
export const MAIN_PAGE = `${APP_ORIGIN}/index.html`;
export const PRINT_PAGE = `${APP_ORIGIN}/print.html`;
export const PRINT_JOB_PREFIX = '/print-job/';

/** Whether an address is a page that the main window may show; what follows `#` is the page's own business. */
export function isMainPage(address: string): boolean {
  return withoutFragment(address) === MAIN_PAGE;
}

/** Whether an origin, as Chromium writes it with or without a trailing slash, is ours. */
export function isOwnOrigin(origin: string): boolean {
  return origin.replace(/\/$/, '') === APP_ORIGIN;
}

/** Whether a frame may speak to the office: our main page, as the top frame of its window. */
export function isOwnPage(frame: WebFrameMain | null, contents: WebContents): boolean {
  return frame !== null && frame === contents.mainFrame && isOwnOrigin(frame.origin) && isMainPage(frame.url);
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
