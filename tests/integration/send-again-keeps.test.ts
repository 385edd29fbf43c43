import { expect, test } from 'vitest';
import { openAccountOffice, REASON } from '#tests/helpers/account-office.ts';

test('new credentials drop no parked act in passing: it is settled first', async () => {
  const { operator, office, made } = await openAccountOffice();
  const { code, id } = await made();
  const change = await operator.accounts.change({ id, reason: REASON });
  await office.idle();
  await operator.operations.failManual({ id: change.id, words: 'quota' });
  await expect(operator.queue.sendAgain({ code })).rejects.toMatchObject({
    code: 'ACCOUNT_BUSY',
    data: { kind: 'change' },
  });
  const { operation } = await operator.operations.show({ id: change.id });
  expect(operation).toMatchObject({ state: 'parked', outcomeWords: 'quota' });
  await operator.operations.cancel({ id: change.id, reason: REASON });
  const { operationId } = await operator.queue.sendAgain({ code });
  expect((await operator.operations.show({ id: operationId })).operation.kind).toBe('reset');
});
