import { expect, test } from 'vitest';
import { createOperatorSession } from '#main/transports/dispatch/index.ts';
import { openTestOffice } from '../helpers/test-office.ts';

test('taking the recovery key stands in the audit trail, without the key', async () => {
  const { office, operator } = await openTestOffice();
  const { actor } = await office.identify(createOperatorSession('cli', 'tester'));
  const file = await office.takeRecoveryKey(actor);
  const { key } = JSON.parse(file) as { key: string };
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  const { rows } = await operator.audit.list({ offset: 0, limit: 10 });
  expect(rows[0]).toMatchObject({ action: 'desktop.saveRecoveryKey', actor: actor.name });
  expect(JSON.stringify(rows)).not.toContain(key);
});
