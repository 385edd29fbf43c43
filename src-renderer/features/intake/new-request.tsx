import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { orpc } from '../../lib/client.ts';
import { DraftStatus } from './draft-status.tsx';
import type { FormValues } from '../../components/request-fields/form-values.ts';
import { ClearButton } from './clear-button.tsx';
import { IntakeHeader } from './intake-header.tsx';
import { Receipt } from './receipt.tsx';
import { RequestEditor } from './request-editor.tsx';
import { useDraft } from './use-draft.ts';
import { useRequestForm } from '../../components/request-fields/use-request-form.ts';

export type Start = { id: string; values: FormValues; submissionKey: string | null };

/** One filling from the first field to the receipt. */
export function NewRequest({ start, onAnother }: { start: Start; onAnother: () => void }) {
  const { kind } = start.values;
  const form = useRequestForm(start.values);
  const draft = useDraft(form, start.submissionKey);
  const [submitted, setSubmitted] = useState<RequestForm | null>(null);
  const submit = useMutation(
    orpc.requests.submit.mutationOptions({
      onSuccess: (_receipt, { form: sent }) => {
        draft.end();
        setSubmitted(sent);
      },
    }),
  );
  const startOver = () => {
    draft.end();
    onAnother();
  };

  if (submit.data && submitted)
    return <Receipt receipt={submit.data} form={submitted} onAnother={onAnother} />;
  return (
    <>
      <IntakeHeader kind={kind} />
      <RequestEditor
        form={form}
        submission={submit}
        onSubmit={(filled) => submit.mutate({ form: filled, submissionKey: draft.takeKey() })}
        aside={
          <>
            <ClearButton onClear={startOver} />
            <DraftStatus state={draft.state} />
          </>
        }
      />
    </>
  );
}
