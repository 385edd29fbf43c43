import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { useDates } from '../../lib/dates.ts';
import { printedCode } from '../../lib/printed-code.ts';

/** Which paper lies on the desk: its code, kind and date, as printed at its top. */
export function PaperHead({ record }: { record: RequestDetail }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Group gap="md" align="baseline">
      <Title order={2} tabIndex={-1} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {printedCode(record.code)}
      </Title>
      <Text fw={600}>{record.nameTh}</Text>
      <Text>{t(`common.kind.${record.kind}`)}</Text>
      <Text c="dimmed" size="sm">
        {t('confirm.submittedOn', { day: dates.longDay(record.submittedAt) })}
      </Text>
      {record.purpose && <Text size="sm">{t('confirm.purpose', { purpose: record.purpose })}</Text>}
    </Group>
  );
}
