import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttemptView, PlatformHolder } from '#shared/contract/operations.ts';
import { adoptionFault } from '#shared/domain/adoption.ts';
import { useDates } from '../../lib/dates.ts';

/** Every time that it was tried, newest first, with the other side's own words and whom it found. */
export function AttemptList({ attempts, address }: { attempts: readonly AttemptView[]; address: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (attempts.length === 0) return <Text size="sm">{t('operations.details.notTried')}</Text>;
  return (
    <Table verticalSpacing={4} aria-label={t('operations.details.attempts')}>
      <Table.Tbody>
        {attempts.map(({ number, begunAt, outcome, code, words, found, recipient }) => (
          <Table.Tr key={number}>
            <Table.Td w={40}>{number}</Table.Td>
            <Table.Td w={170}>{dates.shortDayTime(begunAt)}</Table.Td>
            <Table.Td w={170}>{t(`operations.attempt.${outcome ?? 'running'}`)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {recipient && <Text size="sm">{t('operations.details.sentTo', { recipient })}</Text>}
              {code && <Text size="sm">{t(`operations.outcome.${code}`, { defaultValue: code })}</Text>}
              {words && (
                <Text size="sm" c="dimmed">
                  “{words}”
                </Text>
              )}
              {found && (
                <Text size="sm">
                  {t('operations.details.holder', {
                    who: [found.displayName, found.unitNameTh].filter(Boolean).join(' · ') || found.address,
                  })}{' '}
                  <NotToBeAdopted found={found} address={address} />
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Why the account that was found is not to be taken over, where it is not. */
function NotToBeAdopted({ found, address }: { found: PlatformHolder; address: string }) {
  const { t } = useTranslation();
  const fault = adoptionFault(found, address);
  if (fault === undefined || fault === 'unknown') return null;
  return t(`operations.details.unadoptable.${fault}`, { address: found.address, count: found.matches ?? 0 });
}
