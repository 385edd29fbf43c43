import { randomUUID } from 'node:crypto';
import { app, dialog } from 'electron';
import type { Log } from './log.ts';
import { fill, type Words } from './words.ts';

/**
 * The net under the main process: what nobody caught is logged with an id, said in plain words with that id, and the
 * program starts anew, because nobody knows what state it is in. The registry is safe: its writes are transactions.
 */
export function catchUnexpected(options: { log: Log; logFolder: string; words: () => Words }): void {
  let telling = false;
  const tell = async (error: unknown): Promise<void> => {
    const id = randomUUID().slice(0, 8);
    options.log.fatal({ id, err: error }, 'unexpected error');
    if (telling) return;
    telling = true;
    await app.whenReady();
    const { title, message, detail, restart, close } = options.words().failure;
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title,
      message,
      detail: fill(detail, { id, folder: options.logFolder }),
      buttons: [restart, close],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) app.relaunch();
    app.quit();
  };
  process.on('uncaughtException', (error) => void tell(error));
  process.on('unhandledRejection', (reason) => void tell(reason));
}
