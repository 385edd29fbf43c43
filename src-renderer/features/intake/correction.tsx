import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { orpc } from '../../lib/client.ts';
import { isRefusal } from '../../lib/refusals.ts';
import type { RequestProof } from '../../lib/request-proof.ts';
import { printedCode } from '../../lib/printed-code.ts';
import type { Existing } from './form-document.ts';
import { valuesOf } from '../../components/request-fields/form-values.ts';
import { Receipt } from './receipt.tsx';
import { RequestEditor } from './request-editor.tsx';
import { useRequestForm } from '../../components/request-fields/use-request-form.ts';

interface CorrectionProps {
  proof: RequestProof;
  form: RequestForm;
  existing: Existing;
  onReopen: () => void;
}

/** A submitted request in the same form again; what was printed before becomes void. */
export function Correction({ proof, form: before, existing, onReopen }: CorrectionProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useRequestForm(valuesOf(before));
  const correct = useMutation(orpc.requests.correct.mutationOptions());

  if (correct.data)
    return (
      <Receipt
        receipt={correct.data}
        form={correct.variables.form}
        onAnother={() => void navigate({ to: '/apply/$kind', params: { kind: before.kind } })}
      />
    );
  return (
    <>
      <PageHeader
        title={t('intake.title.correct', { code: printedCode(existing.code) })}
        description={t('intake.correct.description')}
      />
      <RequestEditor
        form={form}
        existing={existing}
        submission={correct}
        onSubmit={(corrected) => correct.mutate({ ...proof, revision: existing.revision, form: corrected })}
        refusal={isRefusal(correct.error, 'REQUEST_CHANGED') ? <Changed onReopen={onReopen} /> : undefined}
      />
    </>
  );
}

/** Somebody else was faster: their version must be seen before it is replaced. */
function Changed({ onReopen }: { onReopen: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {t('intake.correct.changed')}
      <Button variant="default" mt="sm" display="block" onClick={onReopen}>
        {t('intake.correct.reopen')}
      </Button>
    </Alert>
  );
}
