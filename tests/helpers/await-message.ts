import { expect } from '@playwright/test';
import PostalMime from 'postal-mime';
import type { CapturedMessage, TestSmtp } from './smtp.ts';

/** The message to somebody about a document code, as soon as the server has it. */
export async function messageAbout(smtp: TestSmtp, to: string, code: string): Promise<CapturedMessage> {
  let found: CapturedMessage | undefined;
  await expect(async () => {
    for (const message of smtp.messages.filter((one) => one.to.includes(to)))
      if ((await PostalMime.parse(message.eml)).text?.includes(code)) found = message;
    expect(found).toBeDefined();
  }).toPass({ timeout: 15_000 });
  if (!found) throw new Error(`no message about ${code}`);
  return found;
}
