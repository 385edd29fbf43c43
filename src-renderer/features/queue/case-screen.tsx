import { Card, Grid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.tsx';
import { AuditedNationalId } from '../../components/audited-national-id.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PausedLanes } from '../../components/paused-lanes.tsx';
import { EvidenceCard } from '../../components/paper/evidence-card.tsx';
import { RequestFacts } from '../../components/request-facts.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useUnitName } from '../../lib/units.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { CaseActions } from './case-actions.tsx';
import { ExistingAccount } from './existing-account.tsx';
import { ProvisionForm } from './provision-form.tsx';
import { RefusedOrder } from './refused-order.tsx';
import { StandingOrder } from './standing-order.tsx';

/** One case: opening it takes it for this officer, so that nobody works on it twice. */
export function CaseScreen() {
  const { t } = useTranslation();
  const code = useRouteParam('code');
  const unitName = useUnitName();
  const mayMend = useSession().hasRole('administrator');
  const navigate = useNavigate();
  const goBack = () => void navigate({ to: '/queue' });
  // Taking one's own case again only opens it again, so coming back to the screen may take once more.
  const taking = useQuery({
    ...orpc.queue.take.queryOptions({ input: { code } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const taken = taking.data;

  return (
    <>
      <PageHeader
        title={taken ? `${printedCode(taken.request.code)} ${taken.request.nameTh}` : printedCode(code)}
        description={
          taken &&
          t('requests.kindAt', {
            kind: t(`common.kind.${taken.request.kind}`),
            unit: unitName({ nameTh: taken.request.unitNameTh, nameEn: taken.request.unitNameEn }),
          })
        }
        actions={
          <ShortcutButton shortcut="Escape" variant="default" onClick={goBack}>
            {t('queue.back')}
          </ShortcutButton>
        }
      />
      <Stack gap="md">
        <ErrorAlert error={taking.error} />
        {taking.isPending && <Skeleton height={320} aria-label={t('common.loading')} />}
        {taken && (
          <Grid gap="md">
            <Grid.Col span={7}>
              <Stack gap="md">
                <Card withBorder>
                  <RequestFacts
                    request={taken.request}
                    nationalId={
                      <AuditedNationalId
                        code={taken.request.code}
                        masked={taken.request.nationalIdMasked}
                        purpose="provisioning"
                      />
                    }
                  />
                </Card>
                <EvidenceCard
                  key={taken.request.code}
                  code={taken.request.code}
                  purpose="provisioning"
                  mayDetach
                />
              </Stack>
            </Grid.Col>
            <Grid.Col span={5}>
              {taken.canOrder ? (
                <Stack gap="md">
                  {taken.request.address && <RefusedOrder request={taken.request} />}
                  {taken.hasAccount !== null && <ExistingAccount address={taken.hasAccount} />}
                  <ProvisionForm taken={taken} onDone={goBack} />
                  <CaseActions code={taken.request.code} state={taken.request.state} onDone={goBack} />
                </Stack>
              ) : (
                <>
                  <PausedLanes code={taken.request.code} mayMend={mayMend} />
                  <StandingOrder request={taken.request} />
                </>
              )}
            </Grid.Col>
          </Grid>
        )}
      </Stack>
    </>
  );
}
