import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { DesktopServices } from '../transports/dispatch/desktop-services.ts';
import type { Words } from './words.ts';
import { writeChosenFile } from './write-chosen-file.ts';

/** The recovery key, saved where the administrator chooses. */
export function keySaving(options: {
  window: () => BrowserWindow;
  words: () => Words;
}): Pick<DesktopServices, 'saveRecoveryKey'> {
  return {
    async saveRecoveryKey(content) {
      const { canceled, filePath } = await dialog.showSaveDialog(options.window(), {
        title: options.words().saveRecoveryKey,
        defaultPath: join(app.getPath('documents'), 'registry.key'),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return { path: null };
      return { path: writeChosenFile(filePath, content) };
    },
  };
}
