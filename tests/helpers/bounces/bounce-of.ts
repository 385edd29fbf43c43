import type { CapturedMessage } from '../smtp.ts';
import { BOUNCE_SAMPLES, type Returning } from './bounce-samples.ts';

/** What a mail system has in hand of a message that our SMTP server took in. */
export function returningOf({ eml, to }: CapturedMessage): Returning {
  const copy = eml.toString('utf8');
  const messageId = /^Message-ID: <([^>]+)>/im.exec(copy)?.[1] ?? '';
  return { messageId, to: to[0] ?? '', copy };
}

/** A bounce of a message in one of the forms, by its name. */
export function bounceOf(message: CapturedMessage, name: string): string {
  const sample = BOUNCE_SAMPLES.find((each) => each.name === name);
  if (!sample) throw new Error(`no bounce of the form ${name}`);
  return sample.write(returningOf(message));
}
