import { Code, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRow } from '#shared/contract/approvals.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PlanTable } from '../../components/plan-table.tsx';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client, orpc } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';
import { useRouteParam } from '../../lib/use-route-param.ts';
import { JudgeActions } from './judge-actions.tsx';
import { RowStanding } from './row-standing.tsx';

const NONE: ReadonlySet<string> = new Set();

/** One table as it was drawn up, row by row, for the person who approves it: what they see is what is asked. */
export function ApprovalScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const dates = useDates();
  const number = useRouteParam('number');
  const { person, hasRole } = useSession();
  const [chosen, setChosen] = useState(NONE);
  const { data, error } = useQuery(orpc.approvals.show.queryOptions({ input: { number } }));
  const mayJudge = hasRole('officer') || hasRole('administrator');
  const isOwn = ({ planned }: ApprovalRow) => planned.orderedBy === person?.username;
  const isHeld = ({ approval, state }: ApprovalRow) => approval === 'held' && state === 'pending';
  const canBeJudged = (row: ApprovalRow) => isHeld(row) && !isOwn(row);
  const own = (data?.rows ?? []).filter((row) => isHeld(row) && isOwn(row)).length;
  const operationIds = (data?.rows ?? [])
    .filter((row) => chosen.has(String(row.operationId)) && canBeJudged(row))
    .map(({ operationId }) => operationId);

  return (
    <Stack gap="sm">
      <PageHeader
        title={t('plan.approvals.table', { number })}
        description={
          data &&
          t('plan.approvals.drawnAt', { by: data.table.drawnBy, at: dates.longDayTime(data.table.drawnAt) })
        }
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/operations/approvals' })}
          >
            {t('plan.approvals.backToList')}
          </ShortcutButton>
        }
      />
      <ErrorAlert error={error} />
      {!data && !error && <Loader aria-label={t('common.loading')} />}
      {data && (
        <>
          <Text size="sm">
            {t('plan.approvals.hash')} <Code style={{ overflowWrap: 'anywhere' }}>{data.table.sha256}</Code>{' '}
            {t('plan.approvals.hashHint')}
          </Text>
          {mayJudge && own > 0 && <Text size="sm">{t('plan.approvals.own', { count: own })}</Text>}
          <PlanTable
            label={t('plan.approvals.table', { number })}
            rows={data.rows.map((row) => ({
              id: String(row.operationId),
              planned: row.planned,
              canBeChosen: canBeJudged(row),
              standing: <RowStanding row={row} />,
            }))}
            chosen={chosen}
            onChoose={mayJudge ? setChosen : undefined}
          />
          <Group>
            {mayJudge && (
              <JudgeActions table={data.table} operationIds={operationIds} onJudged={() => setChosen(NONE)} />
            )}
            <PrintButtons
              beside={operationIds.length > 0}
              print={() => client.desktop.printPlan({ number })}
              save={() => client.desktop.savePlan({ number })}
            />
          </Group>
        </>
      )}
    </Stack>
  );
}
