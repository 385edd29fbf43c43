import type { FormDocument } from '#shared/contract/documents.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';

/** A request that is there already, when it is corrected. */
export type Existing = { code: string; revision: number; submittedAt: string };

/** What the office will print of a form, as it stands before it is sent there. */
export function formDocument(
  form: RequestForm,
  known: { unitNameTh: string; now: string; existing?: Existing | undefined },
): FormDocument {
  const { existing } = known;
  return {
    code: existing?.code ?? null,
    kind: form.kind,
    revision: existing ? existing.revision + 1 : 1,
    submittedAt: existing?.submittedAt ?? known.now,
    ...form.person,
    unitNameTh: known.unitNameTh,
    purpose: form.kind === 'unit' ? form.purpose : null,
    requestedLocalPart: form.kind === 'unit' ? form.requestedLocalPart : null,
  };
}
