import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../lib/client.ts';
import { ErrorAlert } from './error-alert.tsx';
import { NationalIdValue } from './national-id-value.tsx';

interface AuditedNationalIdProps {
  code: string;
  masked: string;
  /** Why it is looked at; stands in the audit trail. */
  purpose: 'provisioning' | 'inquiry' | 'audit';
}

/** A request's national ID, shown on demand, with the notice that the look is recorded. Forgotten with the screen. */
export function AuditedNationalId({ code, masked, purpose }: AuditedNationalIdProps) {
  const { t } = useTranslation();
  const reveal = useMutation(orpc.requests.revealNationalId.mutationOptions({ gcTime: 0 }));
  return (
    <Stack gap={2}>
      <NationalIdValue
        masked={masked}
        nationalId={reveal.data?.nationalId ?? null}
        loading={reveal.isPending}
        onShow={() => reveal.mutate({ code, purpose })}
      />
      <Text size="xs" c="dimmed">
        {t('requests.nationalId.audited')}
      </Text>
      <ErrorAlert error={reveal.error} p="xs" />
    </Stack>
  );
}
