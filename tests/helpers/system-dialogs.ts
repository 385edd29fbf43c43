import type { ElectronApplication } from '@playwright/test';

/** Answers the system's next "save as" dialogs, which no test can see, with this path. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}
