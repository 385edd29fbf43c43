import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Arrival } from '#shared/domain/scanner-arrival.ts';
import type { ScannerCheck } from '#shared/domain/scanner-check.ts';
import { FindingList } from './finding-list.tsx';
import { KeyTable } from './key-table.tsx';
import { visibleText } from './visible-text.ts';
import classes from './scanner.module.css';

/** The last scan: what was read, what it tells, and the keys it came in. */
export function ScanPanel({ last }: { last: { check: ScannerCheck; arrival: Arrival } | null }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="section" aria-label={t('scanner.scan.title')}>
      <Title order={2} size="h3" mb="xs">
        {t('scanner.scan.title')}
      </Title>
      <div role="status" aria-live="polite">
        {last ? <LastScan check={last.check} /> : <Waiting />}
      </div>
      {last?.arrival.source === 'keyboard' && last.check.reading.text !== '' && (
        <details className={classes.details}>
          <summary>{t('scanner.keys.title')}</summary>
          <KeyTable keys={last.arrival.keys} />
        </details>
      )}
    </Paper>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap={4} py="xl">
      <IconBarcode size={56} stroke={1.2} aria-hidden />
      <Text size="lg" fw={600}>
        {t('scanner.scan.waiting')}
      </Text>
      <Text size="sm" c="dimmed" ta="center">
        {t('scanner.scan.waitingHint')}
      </Text>
    </Stack>
  );
}

function LastScan({ check }: { check: ScannerCheck }) {
  const { t } = useTranslation();
  const { text } = check.reading;
  return (
    <Stack gap="xs">
      <div>
        <Text size="sm" c="dimmed">
          {t('scanner.arrived')}
        </Text>
        <Text className={classes.reading} data-reading>
          {text === '' ? t('scanner.nothingShown') : visibleText(text)}
        </Text>
      </div>
      <FindingList findings={check.findings} />
      <Text size="sm" c="dimmed">
        {t('scanner.scan.again')}
      </Text>
    </Stack>
  );
}
