import '@fontsource/sarabun/400.css';
import '@fontsource/sarabun/700.css';
import '../../documents/paper.css';
import { Loader, Stack } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionRecord } from '#shared/contract/confirmations.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { SessionReport } from '../../documents/session-report.tsx';
import { client, orpc } from '../../lib/client.ts';
import classes from './report-screen.module.css';

/** 210 mm in CSS pixels. */
const A4_WIDTH = (210 / 25.4) * 96;

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
        {record.data ? <Preview record={record.data} /> : record.isPending && <Loader />}
      </Stack>
    </>
  );
}

function Preview({ record }: { record: SessionRecord }) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  return (
    <section className={classes.frame} aria-label={t('confirm.report.preview')} ref={ref}>
      <div className={classes.sheets} style={{ zoom: width / A4_WIDTH }} hidden={width === 0}>
        {width > 0 && <SessionReport key={record.at} record={record} />}
      </div>
    </section>
  );
}
