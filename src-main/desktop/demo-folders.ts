import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Gives the demo a registry and a user folder of its own, both gone with the program: it neither touches nor waits for
 * the real one. An explicit --user-data-dir is kept. Answers the registry's folder.
 */
export function makeThrowAwayFolders(): string {
  const folder = mkdtempSync(join(tmpdir(), 'court-mail-demo-'));
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(folder, 'user-data'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return join(folder, 'registry');
}
