import { expect, onTestFinished, test } from 'vitest';
import { sampleScim } from '#tests/helpers/sample-settings.ts';
import { scimSettings } from '#tests/helpers/servers/scim-platform.ts';
import { startScimServer } from '#tests/helpers/servers/scim-server.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

async function openSettings() {
  const server = await startScimServer();
  onTestFinished(() => server.stop());
  const post = await openTestOffice();
  return { ...post, server, administrator: await post.signedIn(['administrator']) };
}

test('the service is tested before and after it is saved, its secret never comes back, and null keeps it', async () => {
  const { administrator, office, server } = await openSettings();
  const scim = scimSettings(server);
  expect((await administrator.settings.show({})).scim).toBeNull();
  await expect(administrator.settings.testScim({ settings: null })).rejects.toMatchObject({
    code: 'CONNECTOR_UNAVAILABLE',
  });
  const before = await administrator.settings.testScim({ settings: { scim, secret: server.token } });
  expect(before.words).toContain(scim.baseUrl);

  await administrator.settings.saveScim({ scim, secret: server.token });
  const shown = await administrator.settings.show({});
  expect(shown.scim).toEqual({ ...scim, caCertificate: scim.caCertificate.trim(), secretSet: true });
  expect(JSON.stringify(shown)).not.toContain(server.token);
  expect(await administrator.settings.testScim({ settings: null })).toEqual(before);
  await administrator.settings.saveScim({ scim: { ...scim, pageSize: 7 }, secret: null });
  expect(await administrator.settings.testScim({ settings: null })).toEqual(before);
  const stored = await office.context.db.selectFrom('setting').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(server.token);
});

test('exploit: a stored secret is told to another server, another door of it, or a stranger’s certificate', async () => {
  const { administrator, server } = await openSettings();
  const scim = scimSettings(server);
  await administrator.settings.saveScim({ scim, secret: server.token });
  const elsewhere = [
    { baseUrl: 'https://elsewhere.example/scim/v2' },
    { baseUrl: `https://localhost:${server.port + 1}/scim/v2` },
    { baseUrl: 'https://localhost/scim/v2' },
    { caCertificate: '' },
    { username: 'somebody' },
  ].map((change) => ({ scim: { ...scim, ...change }, secret: null }));
  for (const asked of elsewhere) {
    const needed = { code: 'PASSWORD_NEEDED' };
    await expect(administrator.settings.saveScim(asked)).rejects.toMatchObject(needed);
    await expect(administrator.settings.testScim({ settings: asked })).rejects.toMatchObject(needed);
  }
});

test('a test that fails says why in the words of the service', async () => {
  const { administrator, server } = await openSettings();
  const said = async (overrides: Parameters<typeof scimSettings>[1], secret = server.token) => {
    const settings = { scim: scimSettings(server, overrides), secret };
    const error = await administrator.settings.testScim({ settings }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PLATFORM_TEST_FAILED' });
    return (error as { data: { words: string } }).data.words;
  };
  expect(await said({}, 'wrong-token')).toMatch(/^SCIM 401/);
  expect(await said({ caCertificate: '' })).toMatch(/certificate/);
  expect(await said({ baseUrl: 'https://localhost:1' })).toMatch(/ECONNREFUSED/);
});

test('scim is offered once it is set up, and not any more when its secret is gone', async () => {
  const { administrator } = await openSettings();
  const offered = async () => (await administrator.settings.show({})).connectors;
  expect(await offered()).not.toContain('scim');
  await administrator.settings.saveScim({ scim: sampleScim(), secret: 'Scim-Secret-1' });
  expect(await offered()).toContain('scim');
  await administrator.settings.saveScim({ scim: sampleScim(), secret: '' });
  expect(await offered()).not.toContain('scim');
});

test.each([
  ['an address in clear', { baseUrl: 'http://scim.coj.go.th' }, 'token'],
  ['a login in the address', { baseUrl: 'https://user:secret@host' }, 'token'],
  ['a port that is none', { baseUrl: 'https://host:65536' }, 'token'],
  ['a query in the address', { baseUrl: 'https://host/scim?x=1' }, 'token'],
  ['a colon in the name of a login', { username: 'a:b' }, 'token'],
  ['an attribute that is a filter', { quotaAttribute: 'quota eq 1' }, 'token'],
  ['a token that would end the header', {}, 'token\r\nX-Evil: 1'],
  ['a token that is none', {}, 'two words'],
])('%s is refused', async (_, overrides, secret) => {
  const { administrator } = await openSettings();
  await expect(
    administrator.settings.saveScim({ scim: sampleScim(overrides), secret }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
