import { expect, onTestFinished, test } from 'vitest';
import { openMailOffice, readMessage } from '#tests/helpers/mail-office.ts';
import { sampleScim } from '#tests/helpers/sample-settings.ts';
import { scimSettings } from '#tests/helpers/servers/scim-platform.ts';
import { startScimServer } from '#tests/helpers/servers/scim-server.ts';
import { mustChange } from '#tests/helpers/servers/scim-users.ts';

async function openWay() {
  const server = await startScimServer();
  onTestFinished(() => server.stop());
  const post = await openMailOffice();
  async function ordered() {
    const code = await post.confirmed();
    const { proposal } = await post.officer.queue.take({ code });
    const order = { code, localPart: proposal ?? '', connector: 'scim' } as const;
    const { address } = await post.officer.queue.provision(order);
    await post.office.idle();
    return { code, address };
  }
  return { ...post, server, ordered };
}

test('from a confirmed request to an account on the SCIM service, its credentials mailed', async () => {
  const { operator, server, smtp, stateOf, ordered } = await openWay();
  await operator.settings.saveScim({ scim: scimSettings(server), secret: server.token });
  const { code, address } = await ordered();
  expect(await stateOf(code)).toBe('delivered');
  const [user, ...others] = [...server.users.values()];
  expect(others).toEqual([]);
  const { text, password } = await readMessage(smtp.messages.at(-1));
  expect(text).toContain(address);
  expect(user).toMatchObject({ userName: address, active: true, password });
  expect(user && mustChange(user)).toBe(true);
});

test('what the settings kept back is carried out once they are mended', async () => {
  const { operator, server, officer, office, stateOf, ordered, liveOperation } = await openWay();
  const scim = scimSettings(server);
  await operator.settings.saveScim({ scim, secret: 'wrong-token' });
  const { code } = await ordered();
  expect(await liveOperation(code)).toMatchObject({ state: 'pending', outcomeCode: 'PLATFORM_LOGIN' });
  const lanes = await officer.operations.lanes({});
  expect(lanes.find(({ id }) => id === 'scim')?.pause).toMatchObject({
    by: 'office',
    code: 'PLATFORM_LOGIN',
  });
  await operator.settings.saveScim({ scim, secret: server.token });
  await office.idle();
  expect(await stateOf(code)).toBe('delivered');
});

test('a service that is not set up takes no order', async () => {
  const { operator, confirmed, officer } = await openWay();
  await operator.settings.saveScim({ scim: sampleScim(), secret: null });
  const code = await confirmed();
  const { proposal } = await officer.queue.take({ code });
  await expect(
    officer.queue.provision({ code, localPart: proposal ?? '', connector: 'scim' }),
  ).rejects.toMatchObject({ code: 'CONNECTOR_UNAVAILABLE' });
});
