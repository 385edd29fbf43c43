import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { DesktopServices } from '../transports/dispatch/desktop-services.ts';
import type { Words } from './words.ts';
import { writeChosenFile } from './write-chosen-file.ts';

/** Encrypted zips with first passwords, saved where the officer chooses: to a stick, or to be attached by hand. */
export function zipSaving(options: {
  window: () => BrowserWindow;
  words: () => Words;
}): Pick<DesktopServices, 'chooseZip' | 'writeZip' | 'discardZip'> {
  return {
    async chooseZip(name) {
      const { canceled, filePath } = await dialog.showSaveDialog(options.window(), {
        title: options.words().saveZip,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: 'zip', extensions: ['zip'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    writeZip(path, bytes) {
      writeChosenFile(path, Buffer.from(bytes));
    },
    discardZip: (path) => rmSync(path, { force: true }),
  };
}
