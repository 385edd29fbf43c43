import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';

/** Above the form once the platform would not make the account: what it said, and that the form orders anew. */
export function RefusedOrder({ request }: { request: RequestDetail }) {
  const { t } = useTranslation();
  const words = request.timeline.findLast(({ event }) => event === 'park')?.note;
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('queue.refused.title', { address: request.address })}
    >
      {words && <Text mb="xs">{t('queue.refused.words', { words })}</Text>}
      <Text>{t('queue.refused.body')}</Text>
    </Alert>
  );
}
