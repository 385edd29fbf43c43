import { expect, test } from 'vitest';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const person = (over: object = {}) => ({
  username: 'somsak',
  displayName: 'สมศักดิ์ ใจดี',
  roles: ['confirmer' as const],
  unitIds: [1],
  ...over,
});

test('the office never loses its last administrator, by whatever way', async () => {
  const { signedIn } = await openTestOffice();
  const admin = await signedIn(['administrator'], [], 'admin');
  const id = (await admin.session.current({})).person?.staffId ?? 0;
  const change = (over: object) =>
    admin.people.update({
      id,
      displayName: 'A',
      roles: ['administrator'],
      unitIds: [],
      disabled: false,
      ...over,
    });
  await expect(change({ disabled: true })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  await expect(change({ roles: ['auditor'] })).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  expect(await admin.people.list({})).toMatchObject([
    { roles: ['administrator'], disabled: false, displayName: 'admin' },
  ]);

  const { person: second } = await admin.people.create(person({ roles: ['administrator'], unitIds: [] }));
  const both = [id, second.id].map((one) =>
    admin.people.update({ id: one, displayName: 'A', roles: ['administrator'], unitIds: [], disabled: true }),
  );
  const race = await Promise.allSettled(both);
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a confirmer needs units that exist; the name of a login is given once, whatever its case', async () => {
  const { operator } = await openTestOffice();
  await expect(operator.people.create(person({ unitIds: [] }))).rejects.toMatchObject({
    code: 'UNITS_REQUIRED',
  });
  await expect(operator.people.create(person({ unitIds: [1, 9999] }))).rejects.toMatchObject({
    code: 'UNIT_NOT_FOUND',
  });
  const { person: made } = await operator.people.create(person({ unitIds: [1, 2, 1] }));
  expect(new Set(made.units.map(({ id }) => id))).toEqual(new Set([1, 2]));
  expect(made.units).toHaveLength(2);
  await expect(operator.people.create(person({ username: 'SOMSAK' }))).rejects.toMatchObject({
    code: 'USERNAME_TAKEN',
  });
  const race = await Promise.allSettled(
    ['Twice', 'twice'].map((username) => operator.people.create(person({ username }))),
  );
  expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'USERNAME_TAKEN' },
  });
});

test('somebody who is not there cannot be changed', async () => {
  const { operator } = await openTestOffice();
  const { username: _, ...profile } = person();
  const missing = { code: 'PERSON_NOT_FOUND' };
  await expect(operator.people.update({ id: 99, disabled: false, ...profile })).rejects.toMatchObject(
    missing,
  );
  await expect(operator.people.resetPassword({ id: 99 })).rejects.toMatchObject(missing);
});

test('a first password is shown once, must be changed, and is nowhere in the registry', async () => {
  const { operator, office, clientOf } = await openTestOffice();
  const { person: made, firstPassword } = await operator.people.create(person());
  expect(made.mustChangePassword).toBe(true);
  const client = clientOf();
  await client.session.signIn({ username: made.username, password: firstPassword });
  await expect(client.requests.show({ code: 'EM6900012357' })).rejects.toMatchObject({
    code: 'PASSWORD_CHANGE_REQUIRED',
  });
  await client.session.changePassword({ current: firstPassword, next: 'Own-Choice-2345' });
  await expect(client.requests.show({ code: 'EM6900012357' })).rejects.toMatchObject({
    code: 'REQUEST_NOT_FOUND',
  });
  const { rows } = await operator.audit.list({ offset: 0, limit: 100 });
  expect(JSON.stringify(rows)).not.toContain(firstPassword);
  const staff = await office.context.db.selectFrom('staff').selectAll().execute();
  expect(JSON.stringify(staff)).not.toContain(firstPassword);
});

test('a unit’s mail code belongs to one unit, and only units that exist are changed', async () => {
  const { operator } = await openTestOffice();
  const change = { nameEn: 'Some Court', mailCode: 'somec' };
  const unit = await operator.units.update({ id: 1, ...change });
  expect(unit).toMatchObject(change);
  await expect(operator.units.update({ id: 2, ...change })).rejects.toMatchObject({
    code: 'MAIL_CODE_TAKEN',
    data: { nameTh: unit.nameTh },
  });
  await expect(operator.units.update({ id: 9999, ...change })).rejects.toMatchObject({
    code: 'UNIT_NOT_FOUND',
  });
  expect((await operator.units.search({ text: 'some court', includeFormer: false, limit: 5 }))[0]?.id).toBe(
    1,
  );
});
