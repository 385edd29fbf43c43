import { Text } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import type { OrderResult, PlanRow } from '#shared/contract/dry-run.ts';
import { useErrorText } from '../../lib/error-text.ts';

/** How far a row is, what stands against it, and what came of ordering it. */
export function RowStanding({
  row,
  result,
  found,
}: {
  row: PlanRow;
  result: OrderResult | undefined;
  /** The name of the account that the platform has under the address; undefined where it was found to have none. */
  found: string | undefined;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const refusal = result?.refusal;
  return (
    <>
      <Text size="sm">{t(`plan.source.${row.source}`)}</Text>
      {row.source === 'queue' && row.needsApproval && <Text size="xs">{t('common.approval.held')}</Text>}
      {row.faults.map(({ code, words }) => (
        <Text key={code} size="xs" fw={600}>
          ⚠ {t(`plan.fault.${code}`, { words })}
        </Text>
      ))}
      {found !== undefined && (
        <Text size="xs" fw={600}>
          ⚠ {t('plan.exists', { name: found || '–' })}
        </Text>
      )}
      {refusal && (
        <Text size="xs" fw={600}>
          ✗ {errorText(new ORPCError(refusal.code, { defined: true, data: refusal.data }))}
        </Text>
      )}
    </>
  );
}
