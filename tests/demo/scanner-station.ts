import { sheetText } from '#shared/domain/test-sheet.ts';
import { resources } from '#shared/i18n/index.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { findingsOf, scanSheet } from '#tests/helpers/scanner-pages.ts';
import { answerSaveDialog } from '#tests/helpers/system-dialogs.ts';
import { SteadyScanner } from '#tests/helpers/steady-scanner.ts';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

const { scanner } = resources.th;

/** The confirmer's scanner is checked: the sheet, a fault, and at last a scanner that is ready and remembered. */
export async function checkScanner({ app, page, camera, out, say }: Stage): Promise<void> {
  say('the scanner is checked with its test sheet, the keyboard set to Thai');
  await goTo(page, '/scanner', scanner.title);
  await camera.take('scanner-empty');
  const sheet = join(out, 'scanner-test-sheet.pdf');
  await answerSaveDialog(app, sheet);
  await page.keyboard.press('Alt+KeyS');
  await page.getByText(sheet).waitFor();

  const wedge = await SteadyScanner.plugIn(page);
  const scan = (text: string) => wedge.scan(text);
  await scanSheet(page, scan, ['wide', 'medium']);
  const cutOff = sheetText('wide').slice(0, -3);
  await scan(cutOff);
  await findingsOf(page, cutOff);
  await camera.take('scanner-fault', { dark: true });
  await scanSheet(page, scan, ['narrow', 'damaged', 'code-39', 'layout']);
  await page.keyboard.press('F8');
  await page.getByText(scanner.ready.kept).waitFor();
  await camera.take('scanner-ready');
}
