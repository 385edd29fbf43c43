import { Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PaperPreview } from '../../components/paper-preview.tsx';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { SessionReport } from '../../documents/session-report.tsx';
import { client, orpc } from '../../lib/client.ts';

/** The report of the session as it will be printed, to be signed and handed over with the papers. */
export function ReportScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const record = useQuery(orpc.confirmations.sessionRecord.queryOptions({ input: {} }));
  return (
    <>
      <PageHeader
        title={t('confirm.report.title')}
        description={t('confirm.report.description')}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/confirm' })}
          >
            {t('confirm.report.back')}
          </ShortcutButton>
        }
      />
      <Stack>
        <PrintButtons
          print={() => client.desktop.printSessionReport({})}
          save={() => client.desktop.saveSessionReport({})}
        />
        <ErrorAlert error={record.error} />
        {record.data ? (
          <PaperPreview label={t('confirm.report.preview')}>
            <SessionReport key={record.data.at} record={record.data} />
          </PaperPreview>
        ) : (
          record.isPending && <Loader />
        )}
      </Stack>
    </>
  );
}
