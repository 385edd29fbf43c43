import type { Outputs } from '#shared/contract/index.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { buddhistYearOf } from '#shared/domain/buddhist-date.ts';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { deleteDraft } from '#main/registry/repositories/drafts.ts';
import { insertRequest, nextRunningNumber } from '#main/registry/repositories/request-forms.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import { findBySubmissionKey } from '#main/registry/repositories/requests.ts';
import { audited } from '../audited.ts';
import type { UseCase, UseCaseContext } from '../context.ts';
import { checkEligible, sealForm } from './sealed-form.ts';

type Input = { form: RequestForm; submissionKey: string };
type Output = Outputs['requests']['submit'];

/** Takes a form in and gives it its document code, once for each submission key (2562 manual, "คลิกที่ปุ่ม Submit"). */
export const submitRequest: UseCase<Input, Output> = async (context, actor, input) => {
  const before = await earlierReceipt(context, input);
  if (before) return before;
  try {
    return await takeIn(context, actor, input);
  } catch (error) {
    // pressed twice at once: the constraint let one of them through, and both get its code
    const first = await earlierReceipt(context, input);
    if (first) return first;
    throw error;
  }
};

async function earlierReceipt({ db }: UseCaseContext, { submissionKey }: Input): Promise<Output | undefined> {
  const request = await findBySubmissionKey(db, submissionKey);
  return request && { code: request.code, submittedAt: request.submittedAt, revision: request.revision };
}

const takeIn: UseCase<Input, Output> = (context, actor, { form, submissionKey }) => {
  const trace = { action: 'requests.submit', subject: '', detail: { kind: form.kind, unitId: form.unitId } };
  return audited(context, actor, trace, async (trx, at) => {
    const unit = await checkEligible(trx, form);
    const buddhistYear = buddhistYearOf(at);
    const code = makeDocumentCode({
      buddhistYear,
      runningNumber: await nextRunningNumber(trx, buddhistYear),
    });
    const sealed = sealForm(context.vault, form);
    const id = await insertRequest(trx, { code, submissionKey, at, unitNameTh: unit.nameTh, sealed });
    await appendEvent(trx, id, {
      event: 'submit',
      state: 'submitted',
      actor: actor.name,
      door: actor.door,
      at,
    });
    await deleteDraft(trx, form.kind);
    trace.subject = code;
    return { code, submittedAt: at, revision: 1 };
  });
};
