import { expect, test } from 'vitest';
import { PLATFORM_ACTS, type PlatformAct } from '#main/connectors/connector.ts';
import { manualTask } from '#main/connectors/manual-task.ts';
import { HOSTILE_TEXTS, orderOfKind, REFUSED_TEXTS } from '#tests/helpers/bulk-orders.ts';

const ADDRESS = 'kulthida.wo@coj.go.th';
const PERSON = [
  ['first-name', 'Kulthida'],
  ['last-name', 'Wongsawat'],
  ['display-name', 'กุลธิดา วงศ์สวัสดิ์'],
  ['unit', 'ศาลจังหวัดเชียงใหม่'],
  ['position', 'นิติกรปฏิบัติการ'],
  ['phone', '053112305'],
  ['quota', '3072 MB'],
  ['attachment', '25 MB'],
];
const SECRET = [
  ['password', 'Kx7mPq4RtW9aHn'],
  ['must-change-password', ADDRESS],
];
const STEPS: Record<PlatformAct, string[][]> = {
  create: [['new-account', ADDRESS], ...PERSON, ...SECRET],
  reset: [['find-account', ADDRESS], ...SECRET],
  change: [['find-account', ADDRESS], ...PERSON],
  suspend: [
    ['find-account', ADDRESS],
    ['suspend-account', ADDRESS],
  ],
  restore: [
    ['find-account', ADDRESS],
    ['restore-account', ADDRESS],
  ],
  delete: [
    ['find-account', ADDRESS],
    ['delete-account', ADDRESS],
  ],
  rename: [['find-account', 'kulthida.su@coj.go.th'], ['new-address', ADDRESS], ...PERSON],
};

test.each(PLATFORM_ACTS)('%s: what to do, and nothing that it is not about', (kind) => {
  expect(manualTask.manualSteps(orderOfKind(kind)).map(({ code, value }) => [code, value])).toEqual(
    STEPS[kind],
  );
});

test('a step without a value is left out', () => {
  const codes = manualTask.manualSteps(orderOfKind('create', { lastNameEn: '' })).map(({ code }) => code);
  expect(codes).not.toContain('last-name');
});

const EVERY_TEXT = [...HOSTILE_TEXTS, ...REFUSED_TEXTS].map(([trick, text]) => [trick, text] as const);

test.each(EVERY_TEXT)('%s stands in a step as plain text, and makes no step', (_, text) => {
  const names = { displayName: text, position: text, unitNameTh: text, phone: text };
  const steps = manualTask.manualSteps(orderOfKind('create', names));
  expect(steps.map(({ code }) => code)).toEqual(STEPS.create.map(([code]) => code));
  const values = steps.filter(({ code }) => ['display-name', 'position', 'unit', 'phone'].includes(code));
  expect(values.map(({ value }) => value)).toEqual([text, text, text, text]);
});
