import { expect, test } from 'vitest';
import type { z } from 'zod';
import { faultCode } from '#shared/contract/fault-code.ts';
import { requestFormSchema } from '#shared/contract/request-form.ts';
import { mailSettingsSchema } from '#shared/contract/settings.ts';

const faults = (schema: z.ZodType, input: unknown) =>
  Object.fromEntries(
    (schema.safeParse(input, { error: faultCode }).error?.issues ?? []).map((issue) => [
      issue.path.join('.'),
      issue.message,
    ]),
  );

test('zod’s own faults become codes, by field where a field has its own sentence', () => {
  expect(faults(mailSettingsSchema, { host: '', port: 70000, senderAddress: 'x', surplus: 1 })).toMatchObject(
    {
      '': 'unknown-field',
      host: 'required',
      port: 'port',
      security: 'required',
      senderAddress: 'email',
    },
  );
});

test('codes that a schema names itself are left alone', () => {
  const found = faults(requestFormSchema, {
    kind: 'personal',
    unitId: 1,
    person: { firstNameTh: 'Somchai' },
  });
  expect(found['person.firstNameTh']).toBe('thai-name');
});
