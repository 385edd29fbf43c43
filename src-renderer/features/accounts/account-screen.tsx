import { Anchor, Card, Grid, Group, Skeleton, Stack, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { AccountStandingBadge } from '../../components/account-standing.tsx';
import { AuditedNationalId } from '../../components/audited-national-id.tsx';
import { DeliveryCard } from '../../components/delivery-card.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useUnitName } from '../../lib/units.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { AccountActs } from './account-acts.tsx';
import { HeldAddresses } from './held-addresses.tsx';
import { OperationTable } from './operation-table.tsx';

const REFRESH_MS = 15_000;

/** One account: its holder, what may be done with it, what was asked of the platform, and the addresses kept for it. */
export function AccountScreen() {
  const { t } = useTranslation();
  const { hasRole } = useSession();
  const unitName = useUnitName();
  const wanted = useRouteParam('account');
  const account = /^\d{1,9}$/.test(wanted) ? Number(wanted) : wanted;
  const shown = useQuery({
    ...orpc.accounts.show.queryOptions({ input: { account }, refetchInterval: REFRESH_MS }),
    placeholderData: keepPreviousData,
  });
  const data = shown.data;
  const request = data?.request;
  return (
    <>
      <PageHeader
        title={data ? data.account.address : t('accounts.one')}
        description={
          data &&
          `${data.account.nameTh} · ${unitName({ nameTh: data.account.unitNameTh, nameEn: data.account.unitNameEn })}`
        }
        actions={data && <AccountStandingBadge standing={data.account.standing} />}
      />
      <Stack gap="md">
        <AccountActs shown={data} />
        <ErrorAlert error={shown.error} />
        {shown.isPending && <Skeleton height={320} aria-label={t('common.loading')} />}
        {data && request && (
          <Grid gap="md">
            <Grid.Col span={8}>
              <Stack gap="md">
                <Card withBorder component="section" aria-labelledby="operations">
                  <Title order={2} id="operations" mb="xs">
                    {t('accounts.operations')}
                  </Title>
                  <OperationTable operations={data.operations} />
                </Card>
                <DeliveryCard
                  of={{ accountId: data.account.id }}
                  mayWithdraw={hasRole('officer', 'administrator')}
                />
                {data.addresses.length > 0 && (
                  <Card withBorder component="section" aria-labelledby="addresses">
                    <Title order={2} id="addresses" mb="xs">
                      {t('accounts.addresses')}
                    </Title>
                    <HeldAddresses addresses={data.addresses} />
                  </Card>
                )}
                <Card withBorder component="section" aria-labelledby="holder">
                  <Group justify="space-between" mb="xs">
                    <Title order={2} id="holder">
                      {t('accounts.holder')}
                    </Title>
                    <Anchor
                      underline="always"
                      renderRoot={(props) => (
                        <Link to="/requests/$code" params={{ code: request.code }} {...props} />
                      )}
                    >
                      {t('accounts.request', { code: printedCode(request.code) })}
                    </Anchor>
                  </Group>
                  <RequestFacts
                    request={request}
                    nationalId={
                      <AuditedNationalId
                        key={request.code}
                        code={request.code}
                        masked={request.nationalIdMasked}
                        purpose={hasRole('auditor') ? 'audit' : 'inquiry'}
                      />
                    }
                  />
                </Card>
              </Stack>
            </Grid.Col>
            <Grid.Col span={4}>
              <Card withBorder component="section" aria-labelledby="timeline">
                <Title order={2} id="timeline" mb="sm">
                  {t('requests.timeline.title')}
                </Title>
                <Timeline entries={request.timeline} />
              </Card>
            </Grid.Col>
          </Grid>
        )}
      </Stack>
    </>
  );
}
