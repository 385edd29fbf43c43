import type { FieldPath } from 'react-hook-form';
import type { z } from 'zod';
import type { draftContentSchema, PersonForm, RequestForm } from '#shared/contract/request-form.ts';
import type { RequestKind } from '#shared/contract/vocabulary.ts';

/** A request while it is filled in: any text, any gap. A personal one has no purpose and no wished address at all. */
export type FormValues = {
  kind: RequestKind;
  unitId: number | null;
  person: Record<keyof PersonForm, string>;
  purpose?: string;
  requestedLocalPart?: string;
};
export type FieldName = Exclude<FieldPath<FormValues>, 'kind' | 'person'>;
export type Draft = z.infer<typeof draftContentSchema>;

/** More than any field takes: what is longer was pasted by mistake, and may not keep the rest from being saved. */
const LONGEST_KEPT = 2000;

const EMPTY_PERSON: FormValues['person'] = {
  titleTh: '',
  firstNameTh: '',
  lastNameTh: '',
  firstNameEn: '',
  lastNameEn: '',
  position: '',
  nationalId: '',
  category: '',
  contactEmail: '',
  recoveryEmail: '',
  phone: '',
};
const PERSON_FIELDS = Object.keys(EMPTY_PERSON) as (keyof PersonForm)[];

export function emptyValues(kind: RequestKind): FormValues {
  const common = { kind, unitId: null, person: { ...EMPTY_PERSON } };
  return kind === 'unit' ? { ...common, purpose: '', requestedLocalPart: '' } : common;
}

/** The form back in the fields, for a correction. */
export function valuesOf(form: RequestForm): FormValues {
  return { ...form, person: { ...form.person } };
}

/** Whether anything has been filled in that would be worth keeping. */
export function isWorthKeeping(values: FormValues): boolean {
  const texts = [...Object.values(values.person), values.purpose, values.requestedLocalPart];
  return values.unitId !== null || texts.some((text) => text !== undefined && text.trim() !== '');
}

/** Flat, as drafts are kept; with the key under which it may already have been submitted before a crash. */
export function toDraft(values: FormValues, submissionKey: string): Draft {
  const { kind, person, ...rest } = values;
  const kept = Object.entries({ ...person, ...rest, submissionKey }).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, LONGEST_KEPT) : value,
  ]);
  return { kind, values: Object.fromEntries(kept) as Draft['values'] };
}

/** A draft back in the fields; what an older version kept otherwise is left out. */
export function fromDraft(draft: Draft): { values: FormValues; submissionKey: string | null } {
  const text = (name: string) => (typeof draft.values[name] === 'string' ? draft.values[name] : '');
  const values = emptyValues(draft.kind);
  for (const name of PERSON_FIELDS) values.person[name] = text(name);
  if (typeof draft.values['unitId'] === 'number') values.unitId = draft.values['unitId'];
  if (draft.kind === 'unit') {
    values.purpose = text('purpose');
    values.requestedLocalPart = text('requestedLocalPart');
  }
  return { values, submissionKey: text('submissionKey') || null };
}
