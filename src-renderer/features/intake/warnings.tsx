import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestForm } from '#shared/contract/request-form.ts';
import type { IntakeWarning } from '#shared/contract/requests.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';

/** What the office finds odd about a complete form. It only warns: names are spelled freely, and people know why. */
export function Warnings({ form, isCorrection }: { form: RequestForm; isCorrection: boolean }) {
  const { t } = useTranslation();
  const sentence = useWarningText(form);
  const check = useQuery(orpc.requests.check.queryOptions({ input: { form }, gcTime: 0, staleTime: 0 }));
  // The open request that a correction finds is the one it corrects.
  const warnings =
    check.data?.warnings.filter(({ code }) => !(isCorrection && code === 'open-request')) ?? [];
  return (
    <div role="status">
      {check.isPending && <Text c="dimmed">{t('intake.check.checking')}</Text>}
      <ErrorAlert error={check.error} title={t('intake.check.checkFailed')} />
      {warnings.length > 0 && (
        <Alert
          color="gold"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('intake.check.warnings')}
        >
          <List size="sm" spacing={6} mb={8}>
            {warnings.map((warning) => (
              <List.Item key={warning.code}>{sentence(warning)}</List.Item>
            ))}
          </List>
          <Text size="sm">{t('intake.check.canGoOn')}</Text>
        </Alert>
      )}
    </div>
  );
}

function useWarningText({ person }: RequestForm): (warning: IntakeWarning) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return (warning) => {
    const { code } = warning;
    if (code === 'open-request') {
      const state = t(`common.state.${warning.state}`);
      return t(`intake.warning.${code}`, { when: dates.longDayTime(warning.submittedAt), state });
    }
    const th = `${person.firstNameTh} ${person.lastNameTh}`;
    const en = `${person.firstNameEn} ${person.lastNameEn}`;
    return t(`intake.warning.${code}`, { th, en });
  };
}
