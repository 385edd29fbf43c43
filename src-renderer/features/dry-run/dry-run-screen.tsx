import { Button, Group, Loader, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PLANNED } from '#shared/contract/dry-run.ts';
import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import { useSession } from '../../app/session.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PlanTable } from '../../components/plan-table.tsx';
import { PrintButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client, orpc } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';
import { canBeOrdered, idOf, isShown, type PlanFilter } from './plan-filter.ts';
import { PlanFilters } from './plan-filters.tsx';
import { RowStanding } from './row-standing.tsx';
import { useLookUp } from './use-look-up.ts';
import { useOrderRows } from './use-order-rows.ts';

const EVERYTHING: PlanFilter = { kind: '', connector: '', fault: 'any' };
const NONE: ReadonlySet<string> = new Set();

/** What would be asked of which platform, were everything ordered now; what is chosen of it is ordered in one go. */
export function DryRunScreen() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const dates = useDates();
  const { hasRole } = useSession();
  const [connector, setConnector] = useState<ConnectorId>();
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosen, setChosen] = useState(NONE);
  const [isAsking, setAsking] = useState(false);
  const asked = connector ? { connector } : {};
  // it stands still while it is read; opened again it is drawn up anew, never an hour-old one
  const query = useQuery(orpc.queue.dryRun.queryOptions({ input: asked, staleTime: Infinity, gcTime: 0 }));
  const { order, run, results, error, stop } = useOrderRows();
  const look = useLookUp();
  const plan = query.data;
  const rows = plan?.rows ?? [];
  const shown = rows.filter((row) => isShown(row, filter));
  const picked = rows.filter((row) => chosen.has(idOf(row)) && canBeOrdered(row));
  const mayOrder = hasRole('officer') || hasRole('administrator');
  const refused = [...results.values()].filter(({ outcome }) => outcome === 'refused').length;

  function begin() {
    setAsking(false);
    setChosen(NONE);
    if (plan) void order(picked, plan.connector);
  }
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('plan.dryRun.title')}
        description={t('plan.dryRun.description')}
        actions={
          <ShortcutButton
            shortcut="Escape"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => void navigate({ to: mayOrder ? '/queue' : '/operations' })}
          >
            {t(mayOrder ? 'plan.dryRun.back' : 'plan.approvals.back')}
          </ShortcutButton>
        }
      />
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('plan.dryRun.connector')}
          data={(plan?.connectors ?? []).map((value) => ({ value, label: t(`common.connector.${value}`) }))}
          value={plan?.connector ?? ''}
          onChange={(event) => setConnector(event.currentTarget.value as ConnectorId)}
        />
        <PlanFilters rows={rows} filter={filter} onChange={setFilter} />
        <Button
          variant="default"
          loading={query.isFetching}
          onClick={() => {
            look.forget();
            void query.refetch();
          }}
        >
          {t('plan.dryRun.again')}
        </Button>
        {mayOrder && plan?.canLookUp && look.run === null && (
          <Button variant="default" onClick={() => void look.lookUp(rows, plan.connector)}>
            {t('plan.dryRun.lookUp')}
          </Button>
        )}
        {look.run && (
          <Button variant="default" onClick={look.stop}>
            {t('plan.dryRun.lookingUp', look.run)}
          </Button>
        )}
      </Group>
      <ErrorAlert error={query.error ?? error ?? look.error} />
      {query.isPending && <Loader aria-label={t('common.loading')} />}
      {plan && (
        <>
          <Text size="sm" role="status">
            {t('plan.dryRun.summary', { shown: shown.length, total: rows.length })} ·{' '}
            {t('plan.dryRun.at', { at: dates.shortDayTime(plan.at) })}
            {plan.more && ` · ${t('plan.dryRun.more', { most: MOST_PLANNED.toLocaleString(i18n.language) })}`}
            {look.found && ` · ${t('plan.dryRun.lookedUp', { count: look.found.size })}`}
            {results.size > 0 && ` · ${t('plan.dryRun.done', { ordered: results.size - refused, refused })}`}
          </Text>
          {rows.length === 0 ? (
            <EmptyState title={t('plan.dryRun.empty')} hint={t('plan.dryRun.emptyHint')} />
          ) : (
            <PlanTable
              label={t('plan.dryRun.title')}
              rows={shown.map((row) => ({
                id: idOf(row),
                planned: row.planned,
                canBeChosen: canBeOrdered(row) && run === null,
                beside: row.clashes.length > 0 && (
                  <Text size="xs">
                    {t('plan.clash', { addresses: row.clashes.map(({ address }) => address).join(', ') })}
                  </Text>
                ),
                standing: (
                  <RowStanding
                    row={row}
                    result={results.get(row.planned.requestCode)}
                    found={row.source === 'queue' ? look.found?.get(row.planned.address ?? '') : undefined}
                  />
                ),
              }))}
              chosen={chosen}
              onChoose={mayOrder ? setChosen : undefined}
            />
          )}
          {run && (
            <Group>
              <Progress
                value={(run.done / run.total) * 100}
                aria-label={t('plan.dryRun.ordering', run)}
                style={{ flex: 1 }}
              />
              <Text size="sm">{t('plan.dryRun.ordering', run)}</Text>
              <Button variant="default" onClick={stop}>
                {t('plan.dryRun.stop')}
              </Button>
            </Group>
          )}
          <Group>
            {mayOrder && (
              <ShortcutButton
                shortcut="Alt+KeyO"
                disabled={picked.length === 0 || run !== null}
                onClick={() => setAsking(true)}
              >
                {t('plan.dryRun.order', { count: picked.length })}
              </ShortcutButton>
            )}
            <PrintButtons
              beside={mayOrder}
              print={() => client.desktop.printPlan({ number: null, ...asked })}
              save={() => client.desktop.savePlan({ number: null, ...asked })}
            />
          </Group>
        </>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t('plan.dryRun.orderTitle')}
        confirmLabel={t('plan.dryRun.orderConfirm')}
        onConfirm={begin}
        onClose={() => setAsking(false)}
      >
        <Text>{t('plan.dryRun.orderBody', { count: picked.length })}</Text>
        {picked.some(({ needsApproval }) => needsApproval) && (
          <Text mt="sm">{t('plan.dryRun.orderHeld')}</Text>
        )}
      </ConfirmDialog>
    </Stack>
  );
}
