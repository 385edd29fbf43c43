import { Attribute, Change } from 'ldapts';
import { expect, test } from 'vitest';
import { nationalIdOf, personalForm } from '#tests/helpers/sample-requests.ts';
import { ldapSettings } from '#tests/helpers/servers/ldap-platform.ts';
import { addPerson, startMailPlatform } from '#tests/helpers/servers/mail-platform.ts';
import { OFFICE_PASSWORD, PEOPLE_DN } from '#tests/helpers/servers/slapd.ts';
import { SMTP_PASSWORD } from '#tests/helpers/smtp.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const NAMES = ['agrees', 'removed', 'renamed', 'closed', 'doubled', 'deleted'] as const;
type Name = (typeof NAMES)[number];

/** An office and a directory that agree about six accounts, each named for what will happen to it behind our back. */
async function openPlatform() {
  const platform = await startMailPlatform();
  const post = await openTestOffice();
  const { slapd, smtp } = platform;
  const { operator, office, confirmed } = post;
  await operator.settings.saveMail({ mail: smtp.settings(), password: SMTP_PASSWORD });
  // a page of two makes three pages and more of so few
  await operator.settings.saveLdap({ ldap: ldapSettings(slapd, { pageSize: 2 }), password: OFFICE_PASSWORD });
  const { platform: set } = await operator.settings.show({});
  await operator.settings.savePlatform({ ...set, connector: 'ldap' });
  const codes = {} as Record<Name, string>;
  for (const [place, name] of NAMES.entries()) {
    const person = { nationalId: nationalIdOf(place + 1), contactEmail: 'kulthida.w@example.com' };
    codes[name] = await confirmed(personalForm(person));
    await operator.queue.take({ code: codes[name] });
    await operator.queue.provision({ code: codes[name], localPart: `person.${name}`, connector: 'ldap' });
    await office.idle();
  }
  post.advance(1);
  const admin = await slapd.admin();
  const dnOf = (name: string) => `uid=person.${name},${PEOPLE_DN}`;
  const write = (dn: string, type: string, value: string) =>
    admin.modify(
      dn,
      new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) }),
    );
  async function compared() {
    const { id: runId } = await operator.reconcile.start({ file: null });
    await office.reconciled();
    return operator.reconcile.findings({ runId, state: 'open', offset: 0, limit: 100 });
  }
  return { ...post, slapd, admin, codes, dnOf, write, compared };
}

test('a directory that was changed behind our back: exactly that is found, and mended when an officer says so', async () => {
  const { admin, dnOf, write, compared, codes, operator, office, advance } = await openPlatform();
  const clean = await compared();
  expect([clean.run.counts?.agreed, clean.total]).toEqual([6, 0]);

  await admin.del(dnOf('removed'));
  await write(dnOf('renamed'), 'cn', 'ชื่ออื่น');
  await write(dnOf('closed'), 'pwdAccountLockedTime', '000001010000Z');
  await addPerson(admin, { localPart: 'copy', address: 'person.doubled@coj.go.th', password: 'Copy-Own-12' });
  await addPerson(admin, { localPart: 'scanner', address: 'scanner@coj.go.th', password: 'Scan-Own-12' });
  await office.context.db
    .updateTable('account')
    .set({ state: 'deleted', deleted_at: office.context.now() })
    .where('address', '=', 'person.deleted@coj.go.th')
    .execute();

  const { rows, run } = await compared();
  expect(rows.map(({ kind, address, acts }) => [kind, address.split('@')[0], acts])).toEqual([
    ['differing', 'person.renamed', ['change']],
    ['differing', 'person.closed', ['restore']],
    ['duplicate', 'person.doubled', []],
    ['lingering', 'person.deleted', ['delete']],
    ['missing', 'person.removed', ['create']],
    ['unknown', 'scanner', []],
  ]);
  expect(run.counts).toMatchObject({ accounts: 6, listed: 7, agreed: 1 });

  for (const finding of rows.filter(({ acts }) => acts.length > 0)) {
    const order = { id: finding.id, follows: 'platform' as const, reason: 'ตรวจแล้ว' };
    expect(await operator.reconcile.carryOut(order)).toMatchObject({ state: 'ordered' });
  }
  await office.idle();
  advance(1);
  const after = await compared();
  expect(after.rows.map(({ kind }) => kind)).toEqual(['duplicate', 'unknown']);
  expect(codes.removed).not.toBe('');
});

test('what somebody has mended meanwhile is no longer so; what cannot be looked at again is not ordered', async () => {
  const { write, dnOf, compared, operator, slapd, office } = await openPlatform();
  await write(dnOf('renamed'), 'cn', 'ชื่ออื่น');
  await write(dnOf('closed'), 'pwdAccountLockedTime', '000001010000Z');
  const { rows } = await compared();
  const [renamed, closed] = rows;
  await write(dnOf('renamed'), 'cn', String(renamed?.differences[0]?.registry));
  const before = (await operator.operations.list({ states: [], offset: 0, limit: 1 })).total;
  const order = { follows: 'platform' as const, reason: 'ตรวจแล้ว' };
  expect(await operator.reconcile.carryOut({ id: renamed?.id ?? 0, ...order })).toMatchObject({
    state: 'gone',
  });
  await slapd.stop();
  await expect(operator.reconcile.carryOut({ id: closed?.id ?? 0, ...order })).rejects.toMatchObject({
    code: 'PLATFORM_UNREACHABLE',
  });
  expect((await operator.operations.list({ states: [], offset: 0, limit: 1 })).total).toBe(before);
  const { run } = await compared().catch(async () => {
    const { runs } = await operator.reconcile.runs({ limit: 1 });
    return { run: runs[0] };
  });
  expect(run).toMatchObject({ state: 'failed', errorCode: 'PLATFORM_UNREADABLE', counts: null });
  expect(office.isOpen()).toBe(true);
});
