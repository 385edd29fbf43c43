import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ArrivedKey } from '#shared/domain/scanner-arrival.ts';
import { visibleText } from './visible-text.ts';

/** Enough for any document code with what stands around it. */
const SHOWN = 40;

/** The keys of a scan one by one, as an administrator asks for them on the telephone. */
export function KeyTable({ keys }: { keys: readonly ArrivedKey[] }) {
  const { t } = useTranslation();
  const names = ['number', 'code', 'shift', 'key', 'gap'] as const;
  return (
    <section aria-label={t('scanner.keys.title')}>
      <Table verticalSpacing={2} fz="sm">
        <Table.Caption>{t('scanner.keys.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {names.map((name) => (
              <Table.Th key={name}>{t(`scanner.keys.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.slice(0, SHOWN).map((key, index) => (
            <Table.Tr key={index}>
              <Table.Td>{index + 1}</Table.Td>
              <Table.Td>
                {key.modifier === null ? '' : `${key.modifier}+`}
                {key.code || '–'}
              </Table.Td>
              <Table.Td>{key.shift ? t('scanner.keys.pressed') : ''}</Table.Td>
              <Table.Td>{visibleText(key.key)}</Table.Td>
              <Table.Td>{index === 0 ? '' : Math.round(key.at - (keys[index - 1]?.at ?? key.at))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {keys.length > SHOWN && <Text size="sm">{t('scanner.keys.more', { count: keys.length - SHOWN })}</Text>}
    </section>
  );
}
