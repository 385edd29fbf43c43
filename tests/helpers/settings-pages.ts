import { expect, type Page } from '@playwright/test';
import { resources } from '#shared/i18n/index.ts';
import { goTo } from './go-to.ts';
import { SMTP_PASSWORD, type TestSmtp } from './smtp.ts';

const { settings } = resources.th;

/** Enters the mail server as an administrator would, and saves. */
export async function saveMailSettings(page: Page, smtp: TestSmtp): Promise<void> {
  const mail = smtp.settings();
  await goTo(page, '/settings', settings.title);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(settings.mail.host).fill(mail.host);
  await field(settings.mail.port).fill(String(mail.port));
  await field(settings.mail.username).fill(mail.username);
  await field(settings.mail.password).fill(SMTP_PASSWORD);
  await field(settings.mail.senderName).fill(mail.senderName);
  await field(settings.mail.senderAddress).fill(mail.senderAddress);
  await field(settings.mail.caCertificate).fill(mail.caCertificate);
  await page.keyboard.press('Alt+KeyS');
  await expect(page.getByText(settings.saved)).toBeVisible();
}

/** Presses "send a test message" and waits for the server's word. */
export async function sendTestMessage(page: Page, to: string): Promise<void> {
  await page.getByLabel(settings.test.to, { exact: true }).fill(to);
  await page.keyboard.press('Alt+KeyM');
  await expect(page.getByText(settings.test.sent)).toBeVisible();
}
