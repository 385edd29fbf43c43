import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTransaction } from '#main/registry/database.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

test('whoever asks for the connectors within a transaction is told so, and does not wait for ever', async () => {
  const { db, connectors, reopenConnector } = (await openTestOffice()).office.context;
  await expect(inTransaction(db, () => connectors())).rejects.toThrow('within a transaction');
  await expect(inTransaction(db, () => reopenConnector('ldap'))).rejects.toThrow('within a transaction');
  expect(await connectors()).toContain('manual-task');
});

test('what a transaction has set going may ask once the transaction is over', async () => {
  const { db, connectors } = (await openTestOffice()).office.context;
  let after: ReturnType<typeof connectors> | undefined;
  await inTransaction(db, () => {
    after = setImmediate().then(() => connectors());
    return Promise.resolve();
  });
  expect(await after).toContain('manual-task');
});
