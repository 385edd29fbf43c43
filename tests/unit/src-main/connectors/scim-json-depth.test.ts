import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooDeep } from '#main/connectors/scim/json-depth.ts';

test('whatever is written between quotes is no depth, and what stands beside each other neither', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => !isTooDeep(JSON.stringify(value))));
  expect(isTooDeep(JSON.stringify({ '[{"\\': '['.repeat(1000) }))).toBe(false);
  expect(isTooDeep(JSON.stringify(Array.from({ length: 1000 }, () => [{}])))).toBe(false);
});

test('what nests deeper than any answer is told, closed or not', () => {
  const nested = (levels: number) => '[{"a":'.repeat(levels / 2);
  expect(isTooDeep(nested(64))).toBe(false);
  expect(isTooDeep(nested(66))).toBe(true);
  expect(isTooDeep('"'.repeat(3) + '['.repeat(65))).toBe(false);
});
