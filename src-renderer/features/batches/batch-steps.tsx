import { Card, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#shared/contract/batches.ts';

const STEPS = {
  csv: ['import', 'read'],
  zimbra: ['copy', 'run', 'take', 'remove', 'read'],
  exchange: ['copy', 'run', 'take', 'remove', 'read'],
} as const satisfies Record<Batch['preset'], readonly string[]>;

/** What an officer does with the files of a batch, and where. */
export function BatchSteps({ batch: { number, preset } }: { batch: Batch }) {
  const { t } = useTranslation();
  return (
    <Card withBorder component="section" aria-labelledby="batch-steps">
      <Title order={2} size="h4" id="batch-steps">
        {t('batches.steps.title')}
      </Title>
      <List type="ordered" size="sm" mt={6} spacing={4}>
        {STEPS[preset].map((step) => (
          <List.Item key={step}>{t(`batches.steps.${preset}.${step}`, { number })}</List.Item>
        ))}
      </List>
      {preset !== 'csv' && (
        <Text size="sm" c="dimmed" mt={6}>
          {t(`batches.steps.${preset}.note`, { number })}
        </Text>
      )}
    </Card>
  );
}
