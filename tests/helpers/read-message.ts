import PostalMime from 'postal-mime';
import type { CapturedMessage } from './smtp.ts';

/** A captured message as its reader sees it, and the first password in it. */
export async function readMessage(message: CapturedMessage | undefined) {
  if (!message) throw new Error('no message');
  const mail = await PostalMime.parse(message.eml);
  const text = mail.text ?? '';
  const password = /รหัสผ่าน: (\S+)/.exec(text)?.[1] ?? '';
  return { ...mail, text, password };
}
