import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { OperationOutcome } from '../../components/operation-outcome.tsx';
import { orpc } from '../../lib/client.ts';

/** Above the form once the platform would not make the account: why, that the form orders anew, and what else can be done. */
export function RefusedOrder({ request }: { request: RequestDetail }) {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.accounts.show.queryOptions({ input: { account: request.address ?? '' } }));
  const refused = data?.operations.find(({ kind, state }) => kind === 'create' && state === 'parked');
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('queue.refused.title', { address: request.address })}
    >
      {refused && <OperationOutcome operation={refused} />}
      <Text size="sm" my="xs">
        {t(refused?.outcomeCode === 'ADDRESS_EXISTS' ? 'queue.refused.exists' : 'queue.refused.body')}
      </Text>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/operations" search={{ tab: 'parked' }} {...props} />}
      >
        {t('queue.refused.toOperations')}
      </Anchor>
    </Alert>
  );
}
