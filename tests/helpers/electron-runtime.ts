import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's root folder. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** The Electron binary that the set-up chose. */
export function electronBinary(): string {
  const chosen = join(projectRoot, '.runtime/electron-path');
  return existsSync(chosen)
    ? readFileSync(chosen, 'utf8').trim()
    : join(projectRoot, '.runtime/electron/electron');
}

/** Chromium refuses to start its sandbox as root, which is what a container's tests often run as. */
export function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Whether the tests run on the development-only runtime instead of the Electron that is shipped. */
export function usesFallbackRuntime(): boolean {
  return electronBinary() === join(projectRoot, '.runtime/electron/electron');
}
