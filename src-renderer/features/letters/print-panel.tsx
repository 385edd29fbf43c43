import { Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { LetterTable } from './letter-table.tsx';
import { PrinterChoice } from './printer-choice.tsx';
import { usePrintLetters } from './use-print-letters.ts';

interface PrintPanelProps {
  rows: readonly DeliveryView[];
  total: number;
  printer: string | null;
  onPrinter: (name: string | null) => void;
}

/** What waits for the printer: one letter or the whole stack, in the order of units. */
export function PrintPanel({ rows, total, printer, onPrinter }: PrintPanelProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number[]>([]);
  const print = usePrintLetters(() => setChosen([]));
  const ids = chosen.filter((id) => rows.some((row) => row.id === id));
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('letters.toPrint', { total })}</Title>
      <PrinterChoice value={printer} onChange={onPrinter} />
      <ErrorAlert error={print.error} />
      {rows.length === 0 ? (
        <EmptyState title={t('letters.noneToPrint')} />
      ) : (
        <>
          <LetterTable
            of="letters"
            label={t('letters.toPrintLabel')}
            rows={rows}
            chosen={ids}
            onChoose={setChosen}
          />
          <ShortcutButton
            shortcut="Alt+KeyP"
            style={{ alignSelf: 'flex-start' }}
            disabled={ids.length === 0 || printer === null}
            loading={print.isPending}
            onClick={() => printer !== null && print.mutate({ ids, printer, reason: null })}
          >
            {t('letters.print', { chosen: ids.length })}
          </ShortcutButton>
        </>
      )}
    </Stack>
  );
}
