import { Group, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/reconcile.ts';
import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { AuditedNationalId } from '../../components/audited-national-id.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { TakeInProof, type TakingIn } from './take-in-proof.tsx';

/** More of one name are told apart by their codes. */
const ALIKE = 8;

/** The request, by its code or among those whose name the account carries, with what it says beside the account. */
export function TakeInByRequest({
  finding,
  pending,
  error,
  onTake,
}: TakingIn & {
  finding: Finding;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const name = finding.rows[0]?.displayName ?? '';
  const alike = useQuery(
    orpc.requests.list.queryOptions({
      input: {
        filter: { text: name.slice(0, 200), states: ['confirmed', 'provisioning', 'parked'] },
        sort: 'newest',
        offset: 0,
        limit: ALIKE,
      },
      enabled: name.trim() !== '',
    }),
  );
  const parsed = parseDocumentCode(typed);
  const code = parsed.ok ? parsed.code : '';
  const request = useQuery(orpc.requests.show.queryOptions({ input: { code }, enabled: parsed.ok }));
  const candidates = alike.data?.rows ?? [];
  return (
    <Stack gap="md">
      {candidates.length > 0 && (
        <Radio.Group
          label={t('reconcile.takeIn.alike')}
          value={code}
          onChange={(chosen) => setTyped(printedCode(chosen))}
        >
          <Stack gap={6} mt={4}>
            {candidates.map((row) => (
              <Radio
                key={row.code}
                value={row.code}
                label={`${printedCode(row.code)} · ${row.nameTh} · ${row.unitNameTh}`}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Group align="end">
        <TextInput
          label={t('reconcile.takeIn.code')}
          description={t('reconcile.takeIn.codeHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={320}
          autoComplete="off"
          spellCheck={false}
        />
      </Group>
      <ErrorAlert error={request.error} />
      {request.data && (
        <RequestFacts
          request={request.data}
          nationalId={
            <AuditedNationalId
              key={code}
              code={code}
              masked={request.data.nationalIdMasked}
              purpose="provisioning"
            />
          }
        />
      )}
      <TakeInProof
        effect="request"
        isReady={request.data !== undefined}
        pending={pending}
        error={error}
        onTake={(reason) => onTake({ by: 'request', code }, reason)}
      />
    </Stack>
  );
}
