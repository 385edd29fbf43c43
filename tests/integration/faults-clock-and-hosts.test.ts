import { expect, onTestFinished, test } from 'vitest';
import { createLdapConnector } from '#main/connectors/ldap/ldap-connector.ts';
import { openBareOutbox } from '#tests/helpers/bare-outbox.ts';
import { ldapSettings, signInResult } from '#tests/helpers/servers/ldap-platform.ts';
import { OFFICE_PASSWORD, PEOPLE_DN, startSlapd } from '#tests/helpers/servers/slapd.ts';

const ACCOUNTS = 24;

/** A registry with accounts to be made, a real directory, and workers over it that know of one another only by the registry. */
async function open() {
  const slapd = await startSlapd();
  onTestFinished(() => slapd.close());
  const outbox = await openBareOutbox(ACCOUNTS);
  for (let account = 1; account <= ACCOUNTS; account += 1)
    await outbox.ask('create', account, `First-Password-${account}`);
  const settings = ldapSettings(slapd, { timeoutSeconds: 20 });
  const given: string[] = [];
  function worker() {
    const connector = createLdapConnector(settings, OFFICE_PASSWORD);
    onTestFinished(() => connector.close());
    return outbox.workerOn((order) => {
      given.push(order.idempotencyKey);
      return connector.perform(order);
    });
  }

  /** Every account is there once, with its password, and everything is done. */
  async function expectAllThere() {
    const admin = await slapd.admin();
    const { searchEntries } = await admin.search(PEOPLE_DN, { filter: '(mail=*)', attributes: ['mail'] });
    await admin.unbind();
    const addresses = searchEntries.map(({ mail }) => String(mail));
    expect(new Set(addresses).size).toBe(ACCOUNTS);
    expect(addresses).toHaveLength(ACCOUNTS);
    for (const account of [1, ACCOUNTS])
      expect(await signInResult(slapd, `uid=a${account},${PEOPLE_DN}`, `First-Password-${account}`)).toBe(
        'must-change',
      );
    expect(new Set((await outbox.operations()).map(({ state }) => state))).toEqual(new Set(['done']));
  }
  return { outbox, worker, given, expectAllThere };
}

test('two workers on one registry and a real directory make each account once', async () => {
  const { worker, given, expectAllThere } = await open();
  const workers = [worker(), worker()];
  await Promise.all(workers.map((each) => each.worker.idle()));
  expect(given.toSorted((one, other) => one.localeCompare(other))).toEqual(
    [...new Set(given)].toSorted((one, other) => one.localeCompare(other)),
  );
  expect(given).toHaveLength(ACCOUNTS);
  expect(workers.flatMap(({ faults }) => faults)).toEqual([]);
  await expectAllThere();
});

test('a clock that is set back by years while a directory is asked strands nothing, and makes no account twice', async () => {
  const { outbox, worker, expectAllThere } = await open();
  const { worker: only, faults } = worker();
  only.wake();
  await new Promise(setImmediate);
  outbox.setClock('2019-01-01T00:00:00.000Z');
  await only.idle();
  // what was asked for before carries a time that is still to come: it is due all the same, for whoever begins now
  const heir = worker();
  await heir.worker.idle();
  outbox.advance(3600);
  await heir.worker.idle();
  expect([...faults, ...heir.faults]).toEqual([]);
  await expectAllThere();
});
