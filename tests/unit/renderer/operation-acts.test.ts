import { expect, test } from 'vitest';
import type { AttemptView, OperationView } from '#shared/contract/operations.ts';
import { actsFor, mustDecide } from '../../../src-renderer/features/operations/acts.ts';

const refused = (outcomeCode: string): OperationView =>
  ({
    kind: 'create',
    state: 'parked',
    connector: 'ldap',
    address: 'somsak.ja@coj.go.th',
    outcomeCode,
    attempts: 1,
  }) as OperationView;
const found = [{ found: { address: 'somsak.ja@coj.go.th', accountKey: null } }] as AttemptView[];

test('what the platform refused is first of all tried again', () => {
  const operation = refused('PLATFORM_REFUSED');
  expect(mustDecide(operation)).toBe(false);
  expect(actsFor(operation, [])).toEqual(['retry', 'editAndRetry', 'handOver', 'cancel']);
});

test('where the address is taken, whose it is comes first, and to try again comes late', () => {
  const operation = refused('ADDRESS_EXISTS');
  expect(mustDecide(operation)).toBe(true);
  expect(actsFor(operation, found)).toEqual([
    'adopt',
    'nextCandidate',
    'editAndRetry',
    'handOver',
    'retry',
    'cancel',
  ]);
  expect(actsFor(operation, [])[0]).toBe('nextCandidate');
});
