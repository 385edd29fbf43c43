import { expect, test } from 'vitest';
import { z } from 'zod';
import { COMMON_ERROR_CODES, ERROR_CATALOGUE } from '#shared/contract/errors.ts';
import { desktopContract } from '#shared/contract/index.ts';
import { contractOperations } from '#tests/helpers/contract-operations.ts';

type Declared = { '~orpc': { errorMap: object; inputSchema?: z.ZodType; outputSchema?: z.ZodType } };

const everyOperation = Object.entries(desktopContract).flatMap(([area, operations]) =>
  Object.entries(operations as unknown as Record<string, Declared>).map(([name, operation]) => ({
    path: `${area}.${name}`,
    ...operation['~orpc'],
  })),
);

test('every code of the catalogue is declared by some operation, and no operation declares another', () => {
  const declared = new Set(everyOperation.flatMap(({ errorMap }) => Object.keys(errorMap)));
  expect([...declared].toSorted()).toEqual(Object.keys(ERROR_CATALOGUE).toSorted());
});

test('every operation may answer what the dispatcher answers, and says what goes in and what comes out', () => {
  for (const { path, errorMap, inputSchema, outputSchema } of everyOperation) {
    for (const code of COMMON_ERROR_CODES) expect(errorMap, path).toHaveProperty(code);
    expect(inputSchema, path).toBeDefined();
    expect(outputSchema, path).toBeDefined();
  }
});

test('every input is an object that takes no field it does not know', () => {
  for (const { path, input } of contractOperations) {
    for (const wrong of [null, undefined, [], 'text', 7, { [`surplus-${path}`]: 1 }])
      expect(input.safeParse(wrong).success, path).toBe(false);
  }
});

test('the data of a refusal is what the catalogue says and nothing besides', () => {
  for (const [code, { data }] of Object.entries(ERROR_CATALOGUE)) {
    expect(data.safeParse({ surplus: 'x' }).success, code).toBe(false);
    expect(z.toJSONSchema(data), code).toMatchObject({ type: 'object', additionalProperties: false });
  }
});
