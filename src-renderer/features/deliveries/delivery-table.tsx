import { Anchor, Pagination, Skeleton, Stack, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryList } from '#shared/contract/deliveries.ts';
import { CatchFocus } from '../../components/catch-focus.tsx';
import { DeliveryStandingBadge } from '../../components/delivery-standing.tsx';
import { DeliverySteps } from '../../components/delivery-steps.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useNameOfUnit } from '../../lib/units.ts';

const WINDOW = 50;
const REFRESH_MS = 15_000;

/** One of the lists, a page at a time; each row leads to its request, where it is settled. */
export function DeliveryTable({ list }: { list: DeliveryList }) {
  const { t, i18n } = useTranslation();
  const nameOfUnit = useNameOfUnit();
  const [page, setPage] = useState(1);
  const { data, error, isPending } = useQuery(
    orpc.deliveries.list.queryOptions({
      input: { list, offset: (page - 1) * WINDOW, limit: WINDOW },
      placeholderData: keepPreviousData,
      refetchInterval: REFRESH_MS,
    }),
  );
  if (error) return <ErrorAlert error={error} />;
  if (isPending) return <Skeleton height={200} aria-label={t('common.loading')} />;
  const { rows, total } = data;
  if (rows.length === 0)
    return (
      <CatchFocus>
        <EmptyState title={t(`deliveries.empty.${list}`)} />
      </CatchFocus>
    );
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('deliveries.total', { total: total.toLocaleString(i18n.language) })}
      </Text>
      <Table aria-label={t(`deliveries.list.${list}`)} verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('deliveries.column.who')}</Table.Th>
            <Table.Th>{t('deliveries.column.unit')}</Table.Th>
            <Table.Th>{t('deliveries.column.standing')}</Table.Th>
            <Table.Th>{t('deliveries.column.steps')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                {row.nameTh}
                <br />
                <Anchor
                  size="sm"
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/requests/$code" params={{ code: row.requestCode }} {...props} />
                  )}
                >
                  {printedCode(row.requestCode)}
                </Anchor>{' '}
                <Text span size="sm" c="dimmed">
                  {row.address}
                </Text>
              </Table.Td>
              <Table.Td>{nameOfUnit(row.unitNameTh)}</Table.Td>
              <Table.Td>
                <DeliveryStandingBadge standing={row.standing} />
                <Text size="sm">{t(`letters.channel.${row.channel}`)}</Text>
              </Table.Td>
              <Table.Td>
                <DeliverySteps delivery={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {total > WINDOW && (
        <Pagination
          total={Math.ceil(total / WINDOW)}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`deliveries.page.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('deliveries.page.number', { number }) })}
        />
      )}
    </Stack>
  );
}
