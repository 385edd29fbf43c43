import { localPartFaults } from '#shared/domain/address-policy.ts';

const CHOICES = ['unitId', 'person.category'];

/**
 * The sentence (`intake.faults.…`) for a fault of the form's schema: nearer to what the person did than the code alone,
 * for the value says whether the keyboard was in the wrong language or which rule a wished address breaks.
 */
export function faultKey(code: string, field: string, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  if (code === 'required' && CHOICES.includes(field)) return 'required-choice';
  if (code === 'thai-name' && /[a-z]/i.test(text)) return 'thai-name-in-latin';
  if (code === 'english-name' && /[\u0e00-\u0e7f]/.test(text)) return 'english-name-in-thai';
  if (code === 'local-part') {
    const [fault] = localPartFaults(text.trim().toLowerCase());
    return fault && fault !== 'empty' ? `local-part-${fault}` : code;
  }
  return code;
}

/** How much there is of a value: digits of a national ID, otherwise characters. */
export function countOf(code: string, value: unknown): number {
  const text = typeof value === 'string' ? value : '';
  return (code.startsWith('national-id') ? text.replace(/[^0-9๐-๙]/g, '') : text.trim()).length;
}
