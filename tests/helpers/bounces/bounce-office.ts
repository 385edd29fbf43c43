import { openMailOffice, readMessage } from '../mail-office.ts';

/** A file as it is dropped on the window. */
export const fileOf = (text: string) => ({ name: 'bounce.eml', bytes: new Blob([text]) });

/** An office with credentials mailed over a real SMTP server, and the means to have them come back. */
export async function openBounceOffice() {
  const test = await openMailOffice();
  const { operator, officer, smtp, provisioned, liveOperation, completed } = test;

  /** A request whose credentials have left, with the message that carried them. */
  async function delivered(code?: string) {
    const { code: requestCode } = await provisioned('manual-task', code);
    await completed((await liveOperation(requestCode)).id);
    const message = smtp.messages.at(-1);
    if (!message) throw new Error('no message has left');
    return { code: requestCode, message, password: (await readMessage(message)).password };
  }
  const deliveriesOf = async (code: string) =>
    (await operator.deliveries.list({ list: 'all', code, offset: 0, limit: 10 })).rows;
  const timelineOf = async (code: string) => (await operator.requests.show({ code })).timeline;
  const readIn = (text: string) => officer.deliveries.readBounces(fileOf(text));
  return { ...test, delivered, deliveriesOf, timelineOf, readIn };
}
