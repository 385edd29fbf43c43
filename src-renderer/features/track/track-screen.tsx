import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProofForm } from '../../components/proof-form.tsx';
import { orpc } from '../../lib/client.ts';
import { type RequestProof, useHandedProof } from '../../lib/request-proof.ts';
import { FollowedRequest } from './followed-request.tsx';

/** `/track`: how a request stands, for its applicant; no login, but the last four digits of the national ID. */
export function TrackScreen() {
  const { t } = useTranslation();
  const handed = useHandedProof();
  const [proof, setProof] = useState<RequestProof | undefined>(handed);
  const request = useQuery(
    orpc.requests.track.queryOptions({
      input: proof ?? { code: '', lastFour: '' },
      enabled: proof !== undefined,
      gcTime: 0,
    }),
  );
  const ask = (shown: RequestProof) => {
    setProof(shown);
    if (shown.code === proof?.code && shown.lastFour === proof.lastFour) void request.refetch();
  };
  return (
    <>
      <PageHeader title={t('track.title')} description={t('track.description')} />
      <ProofForm initial={proof} label={t('track.show')} pending={request.isFetching} onProof={ask} />
      <ErrorAlert error={request.error} mt="md" maw={760} />
      {proof && request.data && !request.error && (
        <FollowedRequest
          key={request.data.code}
          request={request.data}
          proof={{ code: request.data.code, lastFour: proof.lastFour }}
          onChanged={() => void request.refetch()}
        />
      )}
    </>
  );
}
