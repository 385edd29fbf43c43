import { resources } from '#shared/i18n/index.ts';
import { bounceOf } from '#tests/helpers/bounces/bounce-of.ts';
import { messageAbout } from '#tests/helpers/await-message.ts';
import { printed } from '#tests/helpers/confirm-pages.ts';
import { goTo } from '#tests/helpers/go-to.ts';
import { plugPrinters } from '#tests/helpers/letter-printer.ts';
import type { Stage } from './stage.ts';

const { bounces, common, deliveries, letters, requests } = resources.th;
const PRINTER = 'Office-Laser';

/** The password of the unit's mailbox goes by sealed letter: printed as a stack of one, and handed over. */
export async function handLetterOver({ app, page, camera, say }: Stage): Promise<void> {
  say('the officer prints the sealed letter and records that it was handed over');
  await plugPrinters(app, { names: [PRINTER] });
  await goTo(page, '/letters', letters.title);
  await page.getByRole('combobox', { name: letters.printer }).click();
  await page.getByRole('option', { name: PRINTER }).click();
  const chooseAll = async (list: string) => {
    await page.getByLabel(letters.chooseAll.replace('{{list}}', list)).focus();
    await page.keyboard.press('Space');
  };
  await chooseAll(letters.toPrintLabel);
  await camera.take('letters');
  await page.keyboard.press('Alt+KeyP');
  await page.getByText(letters.toHandOver.replace('{{total}}', '1')).waitFor();
  await chooseAll(letters.toHandOverLabel);
  await camera.take('letters-printed');
  await page.keyboard.press('Alt+KeyH');
  await page.getByText(letters.noneToHandOver).waitFor();
}

/** A message comes back; what to do stands on its request. It was a mistake of the mail server's, and is taken back. */
export async function readBounce(stage: Stage, contactEmail: string, code: string): Promise<void> {
  const { page, camera, smtp, say } = stage;
  say(`the message of ${printed(code)} comes back, and the officer reads it in`);
  const returned = bounceOf(
    await messageAbout(smtp, contactEmail, printed(code)),
    'Postfix, and Zimbra with it',
  );
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'message/rfc822',
    buffer: Buffer.from(text),
  });
  await goTo(page, '/operations/bounces', bounces.title);
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('ตีกลับ.eml', returned),
      file('ตอบกลับ.eml', 'From: a@example.com\r\nSubject: hello\r\n\r\nhello'),
      file('ว่าง.eml', ''),
    ]);
  await page.getByRole('row').filter({ hasText: bounces.verdict.bounced }).waitFor();
  await page.getByRole('row').filter({ hasText: 'ว่าง.eml' }).getByRole('alert').waitFor();
  await camera.take('bounces');
  await goTo(page, '/operations/deliveries', deliveries.title);
  await page.getByRole('link', { name: printed(code) }).waitFor();
  await camera.take('deliveries');
  await goTo(page, `/requests/${code}`, new RegExp(printed(code)));
  await page.getByText(bounces.notice.title).waitFor();
  await camera.take('request-bounced');
  await page.keyboard.press('Alt+KeyB');
  await page.getByLabel(bounces.notBounced.note).fill('ผู้ขอแจ้งทางโทรศัพท์ว่าได้รับแล้ว');
  await page.keyboard.press('Alt+Enter');
  await page.getByText(requests.event['not-bounced'], { exact: true }).waitFor();
  await page.getByRole('main').getByText(common.state.delivered).first().waitFor();
}
