import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldAddress } from '#shared/contract/accounts.ts';
import { useSession } from '../../app/session.tsx';
import { AccountStandingBadge } from '../../components/account-standing.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { client } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** The addresses that stay with this holder, until when at least, and the decision to let one go. */
export function HeldAddresses({ addresses }: { addresses: readonly HeldAddress[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const isOfficer = useSession().hasRole('officer', 'administrator');
  const [releasing, setReleasing] = useState<HeldAddress>();
  // one key presses one button: the oldest that may go
  const first = addresses.find(({ mayRelease }) => mayRelease)?.id;

  function term({ standing, releasableOn }: HeldAddress): string {
    if (standing === 'released') return t('accounts.release.isReleased');
    if (releasableOn === null) return t('accounts.release.never');
    return t('accounts.release.from', { day: dates.longDay(releasableOn) });
  }

  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('accounts.release.hint')}
      </Text>
      <Table verticalSpacing={4} aria-label={t('accounts.addresses')}>
        <Table.Tbody>
          {addresses.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{one.address}</Table.Td>
              <Table.Td>
                <AccountStandingBadge standing={one.standing} />
              </Table.Td>
              <Table.Td>
                {t('accounts.release.since', { day: dates.shortDay(one.since) })}
                <Text size="sm" c="dimmed">
                  {term(one)}
                </Text>
              </Table.Td>
              <Table.Td>
                {isOfficer && one.mayRelease && (
                  <ReleaseButton hasKey={one.id === first} onClick={() => setReleasing(one)} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {releasing && (
        <ReasonDialog
          title={t('accounts.release.title', { address: releasing.address })}
          body={t('accounts.release.body')}
          action={t('accounts.release.action')}
          done={t('accounts.release.done', { address: releasing.address })}
          dangerous
          send={({ reason }) => client.accounts.release({ id: releasing.id, reason })}
          onClose={() => setReleasing(undefined)}
        />
      )}
    </>
  );
}

function ReleaseButton({ hasKey, onClick }: { hasKey: boolean; onClick: () => void }) {
  const { t } = useTranslation();
  const look = { size: 'xs', variant: 'default', onClick } as const;
  const label = t('accounts.release.action');
  return hasKey ? (
    <ShortcutButton shortcut="Alt+KeyE" {...look}>
      {label}
    </ShortcutButton>
  ) : (
    <Button {...look}>{label}</Button>
  );
}
