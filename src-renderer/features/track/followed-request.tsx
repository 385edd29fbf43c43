import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { useDates } from '../../lib/dates.ts';
import type { RequestProof } from '../../lib/request-proof.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { Actions } from './actions.tsx';
import { History } from './history.tsx';
import { whoMustAct } from './who-must-act.ts';

interface FollowedRequestProps {
  request: Outputs['requests']['track'];
  proof: RequestProof;
  onChanged: () => void;
}

/** How a request stands, in plain words: what comes next, who must act, and what the applicant may do about it. */
export function FollowedRequest({ request, proof, onChanged }: FollowedRequestProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  // also when an action has changed the state and taken its own button away
  useEffect(() => heading.current?.focus(), [request.state]);
  return (
    <Paper withBorder p="lg" mt="lg" maw={900}>
      <Stack>
        <div>
          <Group>
            <Title order={2} fz="1.6rem" tabIndex={-1} ref={heading}>
              {printedCode(request.code)}
            </Title>
            <StateBadge state={request.state} />
          </Group>
          <Text c="dimmed">
            {t(`common.kind.${request.kind}`)} · {t('track.submittedAt')}{' '}
            {dates.longDayTime(request.submittedAt)}
            {request.revision > 1 && ` · ${t('track.revision')} ${request.revision - 1}`}
          </Text>
        </div>
        <Alert
          variant="outline"
          color="court"
          icon={<IconInfoCircle aria-hidden />}
          title={t('track.next')}
          role="status"
        >
          {t(`track.now.${request.state}`)}
          {request.lastDay !== null && (
            <Text size="sm" mt={6}>
              {t(request.state === 'returned' ? 'track.lastDayReturned' : 'track.lastDay', {
                day: dates.longDay(request.lastDay),
              })}
            </Text>
          )}
          <Text size="sm" mt={6} fw={600}>
            {t('track.who.label')}: {t(`track.who.${whoMustAct(request.state)}`)}
          </Text>
        </Alert>
        <Actions request={request} proof={proof} onChanged={onChanged} />
        <History entries={request.timeline} />
      </Stack>
    </Paper>
  );
}
