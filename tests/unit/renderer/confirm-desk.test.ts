import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import {
  type Desk,
  type DeskAction,
  deskReducer,
  EMPTY_DESK,
  isBegun,
  isCompared,
} from '../../../src-renderer/features/confirm/desk.ts';

/** The desk looks at nothing of a record but that it is there. */
const paper = (code: string) => ({ code, nameTh: 'นางสาวกุลธิดา วงศ์สวัสดิ์', revision: 1 }) as RequestDetail;
const opened = (code: string): DeskAction => ({ type: 'opened', record: paper(code), corrected: false });
const after = (...actions: DeskAction[]): Desk => actions.reduce(deskReducer, EMPTY_DESK);
const shown: DeskAction = { type: 'id-shown', code: 'EM6900012357', nationalId: '1101990000093' };
const tickAll: DeskAction[] = CONFIRMATION_CHECKS.map((check) => ({ type: 'toggled', check }));
const toSave: DeskAction = { type: 'stepped', step: 'save' };

describe('the national ID', () => {
  test('can be ticked only after it was shown', () => {
    const tick: DeskAction = { type: 'toggled', check: 'national-id' };
    expect(after(opened('EM6900012357'), tick)).toMatchObject({
      ticked: [],
      notice: { kind: 'show-id-first' },
    });
    expect(after(opened('EM6900012357'), shown, tick)).toMatchObject({
      ticked: ['national-id'],
      notice: null,
    });
  });

  test('that comes late, for a paper no longer on the desk, is not shown beside another one', () => {
    expect(after(opened('EM6900012357'), opened('EM6900012454'), shown).nationalId).toBeNull();
    expect(after(shown).nationalId).toBeNull();
  });

  test('is forgotten when the next paper is opened', () => {
    expect(after(opened('EM6900012357'), shown, opened('EM6900012454')).nationalId).toBeNull();
  });
});

describe('saving', () => {
  test('is offered once everything was compared', () => {
    expect(after(opened('EM6900012357'), shown, ...tickAll, toSave).step).toBe('save');
    expect(after(opened('EM6900012357'), shown, ...tickAll.slice(1), toSave).step).toBe('compare');
  });

  test('locks the ticks', () => {
    const desk = after(opened('EM6900012357'), shown, ...tickAll, toSave, { type: 'toggled', check: 'name' });
    expect(isCompared(desk)).toBe(true);
  });
});

test('a corrected paper is compared again from the start', () => {
  const again: DeskAction = { type: 'opened', record: paper('EM6900012357'), corrected: true };
  const desk = after(opened('EM6900012357'), shown, ...tickAll, toSave, again);
  expect(desk).toMatchObject({
    ticked: [],
    nationalId: null,
    step: 'compare',
    notice: { kind: 'corrected' },
  });
});

test('whatever is scanned and whatever the office answers, nothing gets ticked or nearer to being saved', () => {
  const fromOutside = fc.oneof(
    fc.constant<DeskAction>({ type: 'next-came', text: 'EM6900012454' }),
    fc.constant<DeskAction>({ type: 'noticed', notice: { kind: 'already-open' } }),
    fc.constant<DeskAction>({ type: 'noticed', notice: { kind: 'refused', error: new Error('offline') } }),
  );
  fc.assert(
    fc.property(fc.subarray(tickAll), fc.array(fromOutside), (ticks, scans) => {
      const before = after(opened('EM6900012357'), shown, ...ticks);
      const desk = scans.reduce(deskReducer, before);
      expect(desk).toMatchObject({ record: before.record, ticked: before.ticked, step: before.step });
      expect(isBegun(desk)).toBe(true);
    }),
  );
});
