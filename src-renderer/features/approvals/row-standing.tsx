import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApprovalRow } from '#shared/contract/approvals.ts';

/** Whether a row still is what was drawn up, and what became of it. */
export function RowStanding({ row }: { row: ApprovalRow }) {
  const { t } = useTranslation();
  const { approval, judgedBy, state, changed } = row;
  const fields = changed.map((field) => t(`common.plannedField.${field}`)).join(', ');
  const isHeld = approval === 'held' && state === 'pending';
  return (
    <>
      <Text size="sm">
        {judgedBy === null
          ? t(isHeld ? 'common.approval.held' : `common.operationState.${state}`)
          : t('plan.approvals.judged', { approval: t(`common.approval.${approval}`), by: judgedBy })}
      </Text>
      {changed.length > 0 && (
        <Text size="xs" fw={600}>
          ⚠ {t('plan.approvals.changed', { fields })}
        </Text>
      )}
    </>
  );
}
