import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '#shared/contract/operations.ts';
import { useDates } from '../../lib/dates.ts';

/** Every time that it was tried, newest first, with the other side's own words and whom it found. */
export function AttemptList({ attempts }: { attempts: readonly AttemptView[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (attempts.length === 0) return <Text size="sm">{t('operations.details.notTried')}</Text>;
  return (
    <Table verticalSpacing={4} aria-label={t('operations.details.attempts')}>
      <Table.Tbody>
        {attempts.map(({ number, begunAt, outcome, code, words, found }) => (
          <Table.Tr key={number}>
            <Table.Td w={40}>{number}</Table.Td>
            <Table.Td w={170}>{dates.shortDayTime(begunAt)}</Table.Td>
            <Table.Td w={170}>{t(`operations.attempt.${outcome ?? 'running'}`)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {code && <Text size="sm">{t(`operations.outcome.${code}`, { defaultValue: code })}</Text>}
              {words && (
                <Text size="sm" c="dimmed">
                  “{words}”
                </Text>
              )}
              {found && (
                <Text size="sm">
                  {t('operations.details.holder', {
                    name: found.displayName ?? '–',
                    unit: found.unitNameTh ?? '–',
                  })}{' '}
                  {found.accountKey !== null && t('operations.details.foreign')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
