import { Alert, Anchor, Text } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Instead of the form once the account was ordered: how it stands and where it goes on. */
export function StandingOrder({ request }: { request: RequestDetail }) {
  const { t } = useTranslation();
  return (
    <Alert variant="outline" icon={<IconProgress aria-hidden />} title={t('queue.ordered.title')}>
      <Text mb="xs">{t('queue.ordered.body', { address: request.address })}</Text>
      <StateBadge state={request.state} />
      <Text mt="sm">
        <Anchor
          renderRoot={(props) => (
            <Link to="/operations" search={request.state === 'parked' ? { tab: 'parked' } : {}} {...props} />
          )}
        >
          {t('queue.ordered.follow')}
        </Anchor>
      </Text>
      {request.state === 'parked' && (
        <Text mt="xs">
          <Anchor component={Link} to={`/requests/${request.code}`}>
            {t('requests.action.wayOn')}
          </Anchor>
        </Text>
      )}
    </Alert>
  );
}
