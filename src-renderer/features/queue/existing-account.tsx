import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Above the form of a person who has a mailbox: no second one is made, and what to do instead. */
export function ExistingAccount({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('queue.existing.title', { address })}
    >
      {t('queue.existing.body')}
    </Alert>
  );
}
