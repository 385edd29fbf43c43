import { expect, test } from 'vitest';
import { ROLES } from '#shared/contract/vocabulary.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import { callOperation, contractOperations } from '#tests/helpers/contract-operations.ts';
import { registryState } from '#tests/helpers/registry-state.ts';
import { openTestOffice, PASSWORD } from '#tests/helpers/test-office.ts';

/** What the dispatcher must answer; an operation that is allowed gets as far as its input, which is wrong. */
type Expected =
  'INVALID_INPUT' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'SESSION_LOCKED' | 'PASSWORD_CHANGE_REQUIRED';

const isPublic = ({ access }: OperationMeta) => access === 'public';
const WRONG_INPUT = { surplus: 'field' };

/** Calls everything there is and compares with what `expected` reads out of the declaration. */
async function walk(client: object, expected: (meta: OperationMeta) => Expected) {
  const answers: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  for (const operation of contractOperations) {
    const answer = await callOperation(client, operation, WRONG_INPUT);
    answers[operation.path] = answer.ok ? 'let in' : answer.code;
    wanted[operation.path] = expected(operation.meta);
    if (!answer.ok)
      expect(operation.errors[answer.code]?.data.safeParse(answer.data).success, operation.path).toBe(true);
  }
  expect(answers).toEqual(wanted);
}

/** A walk that must leave the registry as it was. */
async function openWalk() {
  const office = await openTestOffice();
  const { db } = office.office.context;
  async function walkAs(client: object, expected: (meta: OperationMeta) => Expected) {
    const before = await registryState(db);
    await walk(client, expected);
    expect(await registryState(db)).toBe(before);
    expect(office.logged).toEqual([]);
  }
  return { ...office, db, walkAs };
}

test('the walk finds the whole contract', () => {
  expect(contractOperations.length).toBeGreaterThan(45);
  for (const { path, meta } of contractOperations) {
    expect(['read', 'write'], path).toContain(meta.effect);
    expect(isPublic(meta) || meta.access.length > 0, path).toBe(true);
  }
});

test('an applicant reaches what is public and nothing else', async () => {
  const { applicant, walkAs } = await openWalk();
  await walkAs(applicant, (meta) => (isPublic(meta) ? 'INVALID_INPUT' : 'NOT_SIGNED_IN'));
});

test('each role reaches exactly the operations that name it', async () => {
  const { signedIn, walkAs } = await openWalk();
  for (const role of ROLES) {
    const client = await signedIn([role], role === 'confirmer' ? [1] : []);
    await walkAs(client, ({ access }) =>
      access === 'public' || access.includes(role) ? 'INVALID_INPUT' : 'NOT_ALLOWED',
    );
  }
});

test('a refusal for the role says which roles there are', async () => {
  const { signedIn } = await openTestOffice();
  const auditor = await signedIn(['auditor']);
  await expect(auditor.people.resetPassword({ id: 1 })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
    data: { needs: ['administrator'] },
  });
});

test('a locked session reaches only what unlocks or leaves it', async () => {
  const { signedIn, walkAs } = await openWalk();
  const client = await signedIn([...ROLES], [1]);
  await client.session.lock({});
  await walkAs(client, (meta) => (meta.evenLocked ? 'INVALID_INPUT' : 'SESSION_LOCKED'));
});

test('who must change the password does that first', async () => {
  const { operator, clientOf, walkAs } = await openWalk();
  const unitIds = [1];
  const { person, firstPassword } = await operator.people.create({
    username: 'new',
    displayName: 'New',
    roles: [...ROLES],
    unitIds,
  });
  const client = clientOf();
  await client.session.signIn({ username: person.username, password: firstPassword });
  await walkAs(client, (meta) =>
    isPublic(meta) || meta.evenLocked ? 'INVALID_INPUT' : 'PASSWORD_CHANGE_REQUIRED',
  );
});

test('a login that is disabled is an applicant with the next call', async () => {
  const { signedIn, operator, walkAs, clientOf } = await openWalk();
  const client = await signedIn([...ROLES], [1], 'leaver');
  await signedIn(['administrator']);
  const { staffId = 0 } = (await client.session.current({})).person ?? {};
  await operator.people.update({
    id: staffId,
    displayName: 'L',
    roles: [...ROLES],
    unitIds: [1],
    disabled: true,
  });
  await walkAs(client, (meta) => (isPublic(meta) ? 'INVALID_INPUT' : 'NOT_SIGNED_IN'));
  expect(await client.session.current({})).toMatchObject({ state: 'signed-out', person: null });
  await expect(clientOf().session.signIn({ username: 'leaver', password: PASSWORD })).rejects.toMatchObject({
    code: 'WRONG_CREDENTIALS',
  });
});

test('a role taken away is gone with the next call, though the session stays', async () => {
  const { signedIn, operator, walkAs } = await openWalk();
  const client = await signedIn(['officer', 'auditor'], [], 'moved');
  await signedIn(['administrator']);
  const { staffId = 0 } = (await client.session.current({})).person ?? {};
  await operator.people.update({
    id: staffId,
    displayName: 'M',
    roles: ['auditor'],
    unitIds: [],
    disabled: false,
  });
  await walkAs(client, ({ access }) =>
    access === 'public' || access.includes('auditor') ? 'INVALID_INPUT' : 'NOT_ALLOWED',
  );
});
