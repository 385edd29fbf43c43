import { expect, onTestFinished, test } from 'vitest';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import { sampleLdap } from '#tests/helpers/sample-settings.ts';
import { ldapSettings } from '#tests/helpers/servers/ldap-platform.ts';
import { OFFICE_PASSWORD, startSlapd } from '#tests/helpers/servers/slapd.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

async function openSettings() {
  const slapd = await startSlapd();
  onTestFinished(() => slapd.close());
  const post = await openTestOffice();
  return { ...post, slapd, administrator: await post.signedIn(['administrator']) };
}

test('the directory is tested before and after it is saved, its password never comes back, and null keeps it', async () => {
  const { administrator, office, slapd } = await openSettings();
  const ldap = ldapSettings(slapd);
  expect((await administrator.settings.show({})).ldap).toBeNull();
  await expect(administrator.settings.testLdap({ ldap: null, password: null })).rejects.toMatchObject({
    code: 'CONNECTOR_UNAVAILABLE',
  });
  const before = await administrator.settings.testLdap({ ldap, password: OFFICE_PASSWORD });
  expect(before.words).toContain(ldap.baseDn);

  await administrator.settings.saveLdap({ ldap, password: OFFICE_PASSWORD });
  const shown = await administrator.settings.show({});
  expect(shown.ldap).toEqual({ ...ldap, caCertificate: ldap.caCertificate.trim(), passwordSet: true });
  expect(JSON.stringify(shown)).not.toContain(OFFICE_PASSWORD);
  expect(await administrator.settings.testLdap({ ldap: null, password: null })).toEqual(before);
  await administrator.settings.saveLdap({ ldap: { ...ldap, pageSize: 7 }, password: null });
  expect(await administrator.settings.testLdap({ ldap: null, password: null })).toEqual(before);
  const stored = await office.context.db.selectFrom('setting').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(OFFICE_PASSWORD);
});

test('exploit: a stored password is told to another server, another door of it, or a stranger’s certificate', async () => {
  const { administrator, slapd } = await openSettings();
  const ldap = ldapSettings(slapd);
  await administrator.settings.saveLdap({ ldap, password: OFFICE_PASSWORD });
  const elsewhere = [
    { url: 'ldaps://elsewhere.example:636' },
    { url: ldap.url.replace(/:\d+$/, '') },
    { url: 'ldaps://localhost:1' },
    { caCertificate: '' },
  ].map((change) => ldapSettings(slapd, change));
  for (const changed of elsewhere)
    for (const act of ['testLdap', 'saveLdap'] as const)
      await expect(
        administrator.settings[act]({ ldap: changed, password: null }),
        changed.url,
      ).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
});

test('a test that fails says why in the words of the directory', async () => {
  const { administrator, slapd } = await openSettings();
  const said = async (overrides: Parameters<typeof ldapSettings>[1], password = OFFICE_PASSWORD) => {
    const ldap = ldapSettings(slapd, overrides);
    const error = await administrator.settings
      .testLdap({ ldap, password })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PLATFORM_TEST_FAILED' });
    return (error as { data: { words: string } }).data.words;
  };
  expect(await said({}, 'Wrong-1')).toMatch(/^LDAP 49/);
  expect(await said({ caCertificate: '' })).toMatch(/certificate/);
  expect(await said({ baseDn: 'ou=nowhere,dc=coj,dc=go,dc=th' })).toMatch(/^LDAP 32/);
  expect(await said({ url: 'ldaps://localhost:1' })).toMatch(/ECONNREFUSED/);
});

test('ldap is offered once it is set up, and not any more when its password is gone', async () => {
  const { administrator } = await openSettings();
  const offered = async () => (await administrator.settings.show({})).connectors;
  expect(await offered()).not.toContain('ldap');
  await administrator.settings.saveLdap({ ldap: sampleLdap(), password: 'Ldap-Secret-1' });
  expect(await offered()).toContain('ldap');
  await administrator.settings.saveLdap({ ldap: sampleLdap(), password: '' });
  expect(await offered()).not.toContain('ldap');
});

test('an address in clear is no address of a directory', async () => {
  const { administrator } = await openSettings();
  for (const url of [
    'http://ldap.coj.go.th',
    'ldapi:///',
    'ldap://a b',
    'ldap://user:secret@host',
    'ldaps://host/dc=x',
    'ldaps://host:65536',
  ])
    await expect(
      administrator.settings.saveLdap({ ldap: sampleLdap({ url }), password: null }),
      url,
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('a map that could not work is refused with its attribute', async () => {
  const { administrator } = await openSettings();
  const [first, ...rest] = LDAP_PRESETS.openldap.attributes;
  const attributes = (name: string, template: string) => [
    { name, template },
    ...(first ? [first] : []),
    ...rest,
  ];
  const faulty = [
    [{ attributes: attributes('pager', '{pager}') }, 'pager', 'placeholder {pager}'],
    [{ attributes: attributes('pager', '{phone') }, 'pager', 'brace'],
    [{ attributes: attributes('CN', '{phone}') }, 'cn', 'header-twice'],
    [{ attributes: attributes('userPassword', 'secret') }, 'userpassword', 'reserved'],
    [{ attributes: rest }, '{address}', 'missing'],
    [{ rdn: { name: 'uid', template: 'always' } }, 'uid', 'missing'],
    [{ addressFilter: '(mail={address}' }, 'addressFilter', 'filter'],
    [{ addressFilter: '(mail=*)' }, 'addressFilter', 'missing'],
    [{ listFilter: 'mail=*)(' }, 'listFilter', 'filter'],
  ] as const;
  for (const [overrides, column, reason] of faulty)
    await expect(
      administrator.settings.saveLdap({ ldap: sampleLdap(overrides as object), password: null }),
      reason,
    ).rejects.toMatchObject({ code: 'TEMPLATE_FAULTY', data: { column, reason } });
});
