import type { ReactNode } from 'react';
import { useState } from 'react';
import { FormProvider, type UseFormReturn } from 'react-hook-form';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { CheckStep } from './check-step.tsx';
import { FillStep } from './fill-step.tsx';
import type { FormValues } from '../../components/request-fields/form-values.ts';
import type { Existing } from './form-document.ts';
import { StepTrail } from './step-trail.tsx';

interface RequestEditorProps {
  form: UseFormReturn<FormValues, unknown, RequestForm>;
  submission: { isPending: boolean; error: unknown; reset: () => void };
  onSubmit: (form: RequestForm) => void;
  /** The request that is corrected; none for a new one. */
  existing?: Existing;
  /** Beside the button below the fields. */
  aside?: ReactNode;
  /** Instead of the office's refusal, where there is more to do than read it. */
  refusal?: ReactNode;
}

/** Fill in, then check what will be printed and submit; going back loses nothing. */
export function RequestEditor({ form, submission, onSubmit, existing, ...props }: RequestEditorProps) {
  const [filled, setFilled] = useState<RequestForm | null>(null);
  const back = () => {
    submission.reset();
    setFilled(null);
  };
  return (
    <FormProvider {...form}>
      <StepTrail current={filled ? 'check' : 'fill'} />
      {filled ? (
        <CheckStep
          form={filled}
          existing={existing}
          submission={submission}
          refusal={props.refusal}
          onBack={back}
          onSubmit={() => onSubmit(filled)}
        />
      ) : (
        <FillStep onFilled={setFilled} aside={props.aside} />
      )}
    </FormProvider>
  );
}
