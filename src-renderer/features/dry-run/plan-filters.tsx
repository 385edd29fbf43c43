import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/dry-run.ts';
import { FAULT_FILTERS, type FaultFilter, type PlanFilter } from './plan-filter.ts';

interface PlanFiltersProps {
  rows: readonly PlanRow[];
  filter: PlanFilter;
  onChange: (filter: PlanFilter) => void;
}

/** What of a dry run is looked at: an act, a platform, rows with or without faults. */
export function PlanFilters({ rows, filter, onChange }: PlanFiltersProps) {
  const { t } = useTranslation();
  const all = { value: '', label: t('plan.dryRun.all') };
  const kinds = [...new Set(rows.map(({ planned }) => planned.kind))];
  const connectors = [...new Set(rows.map(({ planned }) => planned.connector))];
  return (
    <Group gap="sm">
      <NativeSelect
        label={t('plan.dryRun.act')}
        data={[all, ...kinds.map((value) => ({ value, label: t(`common.operationKind.${value}`) }))]}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('plan.dryRun.way')}
        data={[all, ...connectors.map((value) => ({ value, label: t(`common.connector.${value}`) }))]}
        value={filter.connector}
        onChange={(event) => onChange({ ...filter, connector: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('plan.dryRun.fault')}
        data={FAULT_FILTERS.map((value) => ({ value, label: t(`plan.dryRun.faultFilter.${value}`) }))}
        value={filter.fault}
        onChange={(event) => onChange({ ...filter, fault: event.currentTarget.value as FaultFilter })}
      />
    </Group>
  );
}
