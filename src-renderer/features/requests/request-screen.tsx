import { Card, Grid, Group, Skeleton, Stack, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { awaitsApplicant } from '#shared/domain/request-wait.ts';
import { useSession } from '../../app/session.tsx';
import { AuditedNationalId } from '../../components/audited-national-id.tsx';
import { DeliveryCard } from '../../components/delivery-card.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PausedLanes } from '../../components/paused-lanes.tsx';
import { EvidenceCard } from '../../components/paper/evidence-card.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useUnitName } from '../../lib/units.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { BouncedNotice } from './bounced-notice.tsx';
import { RequestActions } from './request-actions.tsx';
import { useBounced } from './use-bounced.ts';

const REFRESH_MS = 15_000;

/** One request: its data, what may be done with it now, and its whole history. */
export function RequestScreen() {
  const { t } = useTranslation();
  const code = useRouteParam('code');
  const unitName = useUnitName();
  const { hasRole } = useSession();
  const request = useQuery({
    ...orpc.requests.show.queryOptions({ input: { code }, refetchInterval: REFRESH_MS }),
    placeholderData: keepPreviousData,
  });
  const data = request.data;
  const isOfOffice = hasRole('officer', 'administrator', 'auditor');
  const bounced = useBounced(code, { enabled: isOfOffice });
  return (
    <>
      <PageHeader
        title={data ? `${printedCode(data.code)} ${data.nameTh}` : printedCode(code)}
        description={
          data &&
          t('requests.kindAt', {
            kind: t(`common.kind.${data.kind}`),
            unit: unitName({ nameTh: data.unitNameTh, nameEn: data.unitNameEn }),
          })
        }
      />
      <Stack gap="md">
        <RequestActions
          code={code}
          state={data?.state}
          address={data?.address}
          wayOn={bounced && (bounced.contactEmail === data?.contactEmail ? 'contact' : 'send-again')}
        />
        <ErrorAlert error={request.error} />
        {data && isOfOffice && <PausedLanes code={data.code} mayMend={hasRole('administrator')} />}
        {data && bounced && <BouncedNotice code={data.code} delivery={bounced} />}
        {request.isPending && <Skeleton height={320} aria-label={t('common.loading')} />}
        {data && (
          <Grid gap="md">
            <Grid.Col span={8}>
              <Stack gap="md">
                <Card withBorder>
                  <RequestFacts
                    request={data}
                    nationalId={
                      <AuditedNationalId
                        key={data.code}
                        code={data.code}
                        masked={data.nationalIdMasked}
                        purpose={hasRole('auditor') ? 'audit' : 'inquiry'}
                      />
                    }
                  />
                </Card>
                {hasRole('officer', 'administrator', 'auditor') && (
                  <DeliveryCard of={{ code: data.code }} mayWithdraw={hasRole('officer', 'administrator')} />
                )}
              </Stack>
            </Grid.Col>
            <Grid.Col span={4}>
              <EvidenceCard
                code={data.code}
                purpose={hasRole('auditor') ? 'audit' : 'inquiry'}
                mayDetach={
                  hasRole('officer', 'administrator') || (hasRole('confirmer') && awaitsApplicant(data.state))
                }
              />
              <Card withBorder component="section" aria-labelledby="timeline">
                <Group justify="space-between" mb="sm">
                  <Title order={2} id="timeline">
                    {t('requests.timeline.title')}
                  </Title>
                  <StateBadge state={data.state} />
                </Group>
                <Timeline entries={data.timeline} />
              </Card>
            </Grid.Col>
          </Grid>
        )}
      </Stack>
    </>
  );
}
