import { Loader, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PaperPreview } from '../../components/paper-preview.tsx';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ReconcileReportPages } from '../../documents/reconcile-report-pages.tsx';
import { client, orpc } from '../../lib/client.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';

/** The report of one run as it will be printed and signed. */
export function ReconcileReportScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = { runId: Number(useRouteParam('number')) };
  const report = useQuery(orpc.reconcile.report.queryOptions({ input: asked }));
  return (
    <>
      <PageHeader
        title={t('reconcile.paper.title')}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/reconcile' })}
          >
            {t('reconcile.paper.back')}
          </ShortcutButton>
        }
      />
      <Stack>
        <PrintButtons
          print={() => client.desktop.printReconcileReport(asked)}
          save={() => client.desktop.saveReconcileReport(asked)}
        />
        <ErrorAlert error={report.error} />
        {report.data ? (
          <PaperPreview label={t('reconcile.paper.preview')}>
            <ReconcileReportPages key={report.data.at} report={report.data} />
          </PaperPreview>
        ) : (
          report.isPending && <Loader />
        )}
      </Stack>
    </>
  );
}
