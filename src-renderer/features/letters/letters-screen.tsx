import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeliveryList } from '#shared/contract/deliveries.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { HandOverPanel } from './hand-over-panel.tsx';
import { PrintPanel } from './print-panel.tsx';
import { useLetterPrinter } from './use-print-letters.ts';

const REFRESH_MS = 15_000;
/** As many as one goes to a printer with. */
const STACK = 100;

/** Sealed letters with first passwords: what waits for the printer, and what waits to be handed over. */
export function LettersScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { printer, choosePrinter } = useLetterPrinter();
  const listOf = (list: DeliveryList) =>
    orpc.deliveries.list.queryOptions({
      input: { list, offset: 0, limit: STACK },
      refetchInterval: REFRESH_MS,
    });
  const toPrint = useQuery(listOf('to-print'));
  const printed = useQuery(listOf('printed'));
  return (
    <Stack gap="lg">
      <PageHeader
        title={t('letters.title')}
        description={t('letters.description')}
        actions={
          <>
            <ShortcutButton
              shortcut="Escape"
              variant="default"
              onClick={() => void navigate({ to: '/queue' })}
            >
              {t('queue.back')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyD"
              variant="default"
              onClick={() => void navigate({ to: '/operations/deliveries' })}
            >
              {t('deliveries.title')}
            </ShortcutButton>
          </>
        }
      />
      <ErrorAlert error={toPrint.error ?? printed.error} />
      {toPrint.data && (
        <PrintPanel
          rows={toPrint.data.rows}
          total={toPrint.data.waiting.toPrint}
          printer={printer}
          onPrinter={choosePrinter}
        />
      )}
      {printed.data && (
        <HandOverPanel rows={printed.data.rows} total={printed.data.waiting.printed} printer={printer} />
      )}
    </Stack>
  );
}
