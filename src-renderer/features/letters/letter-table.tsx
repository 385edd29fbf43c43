import { Anchor, Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { useDates } from '../../lib/dates.ts';
import { PassphraseTold } from '../../components/passphrase-told.tsx';
import { printedCode } from '../../lib/printed-code.ts';
import { useNameOfUnit } from '../../lib/units.ts';

interface LetterTableProps {
  /** What waits, whose words are shown. */
  of: 'letters' | 'zips';
  label: string;
  rows: readonly DeliveryView[];
  chosen: readonly number[];
  onChoose: (ids: number[]) => void;
}

/** Letters by unit, or one unit's passwords for a zip, each to be chosen; the box in the head chooses all of them. */
export function LetterTable({ of, label, rows, chosen, onChoose }: LetterTableProps) {
  const { t } = useTranslation();
  const nameOfUnit = useNameOfUnit();
  const dates = useDates();
  const toggle = (id: number, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Table aria-label={label} verticalSpacing={6} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>
            <Checkbox
              aria-label={t('letters.chooseAll', { list: label })}
              checked={chosen.length === rows.length}
              indeterminate={chosen.length > 0 && chosen.length < rows.length}
              onChange={({ currentTarget }) =>
                onChoose(currentTarget.checked ? rows.map(({ id }) => id) : [])
              }
            />
          </Table.Th>
          <Table.Th>{t(`${of}.column.who`)}</Table.Th>
          {of === 'letters' && <Table.Th>{t('letters.column.unit')}</Table.Th>}
          <Table.Th>{t('letters.column.since')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <Checkbox
                aria-label={t(`${of}.choose`, { code: printedCode(row.requestCode) })}
                checked={chosen.includes(row.id)}
                onChange={({ currentTarget }) => toggle(row.id, currentTarget.checked)}
              />
            </Table.Td>
            <Table.Td>
              {row.nameTh}
              <br />
              {row.address} ·{' '}
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => (
                  <Link to="/requests/$code" params={{ code: row.requestCode }} {...props} />
                )}
              >
                {printedCode(row.requestCode)}
              </Anchor>
            </Table.Td>
            {of === 'letters' && <Table.Td>{nameOfUnit(row.unitNameTh)}</Table.Td>}
            <Table.Td>
              {row.printedAt === null
                ? dates.shortDayTime(row.createdAt)
                : t(of === 'zips' ? 'zips.madeBy' : 'letters.printedBy', {
                    at: dates.shortDayTime(row.printedAt),
                    by: row.printedBy,
                    madeFor: row.madeFor,
                    times: row.printCount,
                  })}
              {of === 'zips' && row.printedAt !== null && (
                <>
                  <br />
                  <PassphraseTold delivery={row} />
                </>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
