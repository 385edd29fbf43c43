import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProofForm } from '../../components/proof-form.tsx';
import { client } from '../../lib/client.ts';
import { type RequestProof, useHandedProof } from '../../lib/request-proof.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { Correction } from './correction.tsx';

/** The form and where it stands; both, so that the preview carries the date of its submission. */
async function openRequest(proof: RequestProof) {
  const [opened, { submittedAt, code }] = await Promise.all([
    client.requests.openForCorrection(proof),
    client.requests.track(proof),
  ]);
  return { form: opened.form, existing: { code, revision: opened.revision, submittedAt } };
}

/** `/correct/$code`: the applicant's own correction, until the unit has confirmed the data. */
export function CorrectScreen() {
  const { t } = useTranslation();
  const code = useRouteParam('code');
  const handed = useHandedProof();
  const [proof, setProof] = useState(handed);
  const request = useQuery({
    queryKey: ['correction', proof],
    queryFn: () => openRequest(proof ?? { code, lastFour: '' }),
    enabled: proof !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ask = (shown: RequestProof) => {
    setProof(shown);
    if (shown.code === proof?.code && shown.lastFour === proof.lastFour) void request.refetch();
  };

  if (proof && request.data && !request.isError)
    return (
      <Correction
        key={request.data.existing.revision}
        proof={proof}
        {...request.data}
        onReopen={() => void request.refetch()}
      />
    );
  return (
    <>
      <PageHeader title={t('intake.title.correct', { code })} description={t('intake.correct.proof')} />
      <ProofForm
        initial={proof ?? { code }}
        label={t('intake.action.open')}
        pending={request.isFetching}
        onProof={ask}
      />
      <ErrorAlert error={request.error} mt="md" maw={760} />
    </>
  );
}
