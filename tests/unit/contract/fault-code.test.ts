import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultCode } from '#shared/contract/fault-code.ts';
import { textLineSchema } from '#shared/contract/vocabulary.ts';
import { usernameSchema } from '#shared/contract/session.ts';
import th from '#shared/i18n/th/errors.json' with { type: 'json' };
import en from '#shared/i18n/en/errors.json' with { type: 'json' };

const schema = z.strictObject({
  username: usernameSchema,
  displayName: textLineSchema(1, 10),
  port: z.int().min(1).max(65535),
  to: z.email(),
  roles: z.array(z.enum(['auditor'])).min(1),
});
const fine = { username: 'somsak', displayName: 'สมศักดิ์', port: 587, to: 'a@example.com', roles: ['auditor'] };

function codesOf(over: object): string[] {
  const parsed = schema.safeParse({ ...fine, ...over }, { error: faultCode });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

test.each([
  [{}, []],
  [{ displayName: '' }, ['required']],
  [{ displayName: ' \u200b' }, ['required']],
  [{ displayName: undefined }, ['required']],
  [{ displayName: null }, ['required']],
  [{ displayName: 'ก'.repeat(11) }, ['too-long']],
  [{ displayName: 'ก'.repeat(5000) }, ['too-long']],
  [{ displayName: 7 }, ['invalid']],
  [{ username: 'ก' }, ['username', 'username']],
  [{ username: '' }, ['required', 'required']],
  [{ port: 0 }, ['port']],
  [{ to: 'nobody' }, ['email']],
  [{ to: '' }, ['required']],
  [{ roles: [] }, ['roles']],
  [{ surplus: 1 }, ['unknown-field']],
])('%j: %j', (over, codes) => {
  expect(codesOf(over)).toEqual(codes);
});

test('every code that a schema or this rule gives has its sentence in both languages', () => {
  const own = ['required', 'too-long', 'thai-name', 'english-name', 'email', 'phone', 'local-part'];
  const ofIds = ['characters', 'length', 'first-digit', 'check-digit'].map(
    (reason) => `national-id-${reason}`,
  );
  const ofFields = [
    'username',
    'last-four',
    'domain',
    'webmail',
    'port',
    'minutes',
    'mail-code',
    'roles',
    'header',
  ];
  for (const code of [...own, ...ofIds, ...ofFields, 'invalid', 'unknown-field']) {
    expect(Object.keys(th.fault), code).toContain(code);
    expect(Object.keys(en.fault), code).toContain(code);
  }
});

test('a field named like something every object has is a field like any other', () => {
  for (const field of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(faultCode({ code: 'custom', path: ['values', field], input: 7 }), field).toBe('invalid');
});
