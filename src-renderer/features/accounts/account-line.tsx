import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '#shared/contract/accounts.ts';
import { AccountStandingBadge } from '../../components/account-standing.tsx';
import { useDates } from '../../lib/dates.ts';
import { useUnitName } from '../../lib/units.ts';

interface AccountLineProps {
  ref: Ref<HTMLTableRowElement>;
  row: AccountRow;
  index: number;
}

/** One address; one that is held for an account opens that account. */
export function AccountLine({ ref, row, index }: AccountLineProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const unitName = useUnitName();
  const account = String(row.heldFor?.id ?? row.id);
  return (
    <Table.Tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <Table.Td>
        <Anchor
          data-row
          underline="always"
          renderRoot={(props) => <Link to="/accounts/$account" params={{ account }} {...props} />}
        >
          {row.address}
        </Anchor>
        {row.heldFor && (
          <Text size="sm" c="dimmed">
            {t('accounts.heldFor', { address: row.heldFor.address })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {row.nameTh}
        <Text size="sm" c="dimmed">
          {unitName({ nameTh: row.unitNameTh, nameEn: row.unitNameEn })}
        </Text>
      </Table.Td>
      <Table.Td>
        <AccountStandingBadge standing={row.standing} />
      </Table.Td>
      <Table.Td>{dates.shortDay(row.since)}</Table.Td>
      <Table.Td>{row.underWay && t(`common.operationKind.${row.underWay}`)}</Table.Td>
    </Table.Tr>
  );
}
