import { onTestFinished } from 'vitest';
import { SMTP_PASSWORD, startSmtp } from './smtp.ts';
import { openTestOffice } from './test-office.ts';

export { readMessage } from './read-message.ts';

export type MailOffice = Awaited<ReturnType<typeof openMailOffice>>;

/** An office whose messages go to a real SMTP server, with an officer signed in. */
export async function openMailOffice() {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.close());
  const test = await openTestOffice();
  await test.operator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
  const officer = await test.signedIn(['officer']);

  /** From confirmed to an order on its way. */
  async function provisioned(connector: 'bulk-file' | 'manual-task', code?: string) {
    const taken = await officer.queue.take({ code: code ?? (await test.confirmed()) });
    const asked = { code: taken.request.code, localPart: taken.proposal ?? '', connector };
    const order = await officer.queue.provision(asked);
    await test.office.idle();
    return order;
  }

  /** The one operation of a request that has not ended. */
  async function liveOperation(code: string) {
    const { rows } = await officer.operations.list({ states: [], offset: 0, limit: 100 });
    const live = rows.filter(
      (row) => row.requestCode === code && row.state !== 'done' && row.state !== 'cancelled',
    );
    if (live.length !== 1 || !live[0]) throw new Error(`${live.length} live operations of ${code}`);
    return live[0];
  }

  /** Made on the platform by hand, and whatever follows from it. */
  async function completed(operationId: number) {
    await officer.operations.completeManual({ id: operationId });
    await test.office.idle();
  }

  const stateOf = async (code: string) => (await officer.requests.show({ code })).state;
  return { ...test, smtp, officer, provisioned, liveOperation, completed, stateOf };
}
