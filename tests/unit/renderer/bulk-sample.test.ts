import { expect, test } from 'vitest';
import { BULK_PLACEHOLDERS } from '#shared/contract/settings.ts';
import { fillSample, unknownPlaceholders } from '../../../src-renderer/features/settings/bulk-sample.ts';

test('fills every placeholder of the contract', () => {
  const filled = fillSample(BULK_PLACEHOLDERS.map((name) => `{${name}}`).join('|'), 'coj.go.th');
  expect(filled).not.toMatch(/[{}]/);
  expect(filled).toContain('somchai.ja@coj.go.th');
});

test('leaves and names what it does not know', () => {
  expect(fillSample('{adress};{domain}', 'coj.go.th')).toBe('{adress};coj.go.th');
  expect(unknownPlaceholders('{adress}{address}{}')).toEqual(['{adress}', '{}']);
});
