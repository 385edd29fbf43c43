import { Alert, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../lib/client.ts';

interface PrinterChoiceProps {
  value: string | null;
  onChange: (printer: string | null) => void;
}

/** This machine's printers; without one it says so, and that nothing is lost. */
export function PrinterChoice({ value, onChange }: PrinterChoiceProps) {
  const { t } = useTranslation();
  const { data: printers = [], isSuccess } = useQuery(orpc.desktop.printers.queryOptions({ input: {} }));
  if (isSuccess && printers.length === 0) return <Alert color="yellow">{t('letters.noPrinter')}</Alert>;
  return (
    <Select
      label={t('letters.printer')}
      description={t('letters.printerHint')}
      placeholder={t('letters.choosePrinter')}
      data={printers.map(({ name, label }) => ({ value: name, label }))}
      value={value}
      onChange={onChange}
      maw={480}
    />
  );
}
