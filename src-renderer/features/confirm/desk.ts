import type { RequestDetail } from '#shared/contract/requests.ts';
import { checksOf, type ConfirmationCheck } from '#shared/contract/vocabulary.ts';

/** What the confirmer is told of the last thing that happened. */
export type Notice =
  | { kind: 'confirmed' | 'returned' | 'set-aside' | 'undone'; code: string; nameTh: string }
  /** `text` names the paper where it need not be the one on the desk. */
  | { kind: 'refused'; error: unknown; text?: string }
  | { kind: 'queued' | 'already-queued'; text: string }
  | { kind: 'already-open' | 'corrected' | 'show-id-first' };

/** The confirmer's desk: at most one paper on it, and perhaps the next one already scanned. */
export type Desk = {
  readonly record: RequestDetail | null;
  /** The full number, once it was asked for. */
  readonly nationalId: string | null;
  readonly ticked: readonly ConfirmationCheck[];
  readonly step: 'compare' | 'save' | 'return';
  /** A code that came while something unsaved lies on the desk; it waits for the confirmer's word. */
  readonly next: string | null;
  readonly notice: Notice | null;
};

export const EMPTY_DESK: Desk = {
  record: null,
  nationalId: null,
  ticked: [],
  step: 'compare',
  next: null,
  notice: null,
};

export type DeskAction =
  | { type: 'opened'; record: RequestDetail; corrected: boolean }
  | { type: 'noticed'; notice: Notice }
  | { type: 'id-shown'; code: string; nationalId: string }
  | { type: 'toggled'; check: ConfirmationCheck }
  | { type: 'stepped'; step: Desk['step'] }
  | { type: 'next-came'; text: string | null }
  | { type: 'cleared'; notice: Notice };

/** Whether the confirmer has begun to compare, so that the record must not vanish without being asked for. */
export function isBegun(desk: Desk): boolean {
  return (
    desk.record !== null && (desk.ticked.length > 0 || desk.nationalId !== null || desk.step !== 'compare')
  );
}

/** Whether every item was compared (2562 manual: "ตรวจสอบข้อมูลในระบบและเอกสารให้ตรงกันก่อนกด ตกลง"). */
export function isCompared(desk: Desk): boolean {
  return desk.record !== null && checksOf(desk.record.revision).every((check) => desk.ticked.includes(check));
}

function toggle(desk: Desk, check: ConfirmationCheck): Desk {
  if (desk.step !== 'compare') return desk;
  // Nobody can have compared a number that was never on the screen.
  if (check === 'national-id' && desk.nationalId === null)
    return { ...desk, notice: { kind: 'show-id-first' } };
  const without = desk.ticked.filter((ticked) => ticked !== check);
  const ticked = without.length < desk.ticked.length ? without : [...desk.ticked, check];
  return { ...desk, ticked, notice: null };
}

/** What happens on the desk. No scan ever ticks, saves or returns anything: only the confirmer's own actions do. */
export function deskReducer(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case 'opened': {
      const notice: Notice | null = action.corrected ? { kind: 'corrected' } : null;
      return { ...EMPTY_DESK, record: action.record, next: desk.next, notice };
    }
    case 'noticed':
      return { ...desk, notice: action.notice };
    case 'id-shown':
      // asked for just before the next paper was scanned, the answer is about another person
      if (desk.record?.code !== action.code) return desk;
      return { ...desk, nationalId: action.nationalId, notice: null };
    case 'toggled':
      return toggle(desk, action.check);
    case 'stepped':
      return action.step === 'save' && !isCompared(desk)
        ? desk
        : { ...desk, step: action.step, notice: null };
    case 'next-came':
      return { ...desk, next: action.text };
    case 'cleared':
      return { ...EMPTY_DESK, next: desk.next, notice: action.notice };
  }
}
