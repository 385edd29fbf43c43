import { Checkbox, Code, Table } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useRowFocus } from '../../components/use-row-focus.ts';

interface ManualStepsProps {
  steps: Outputs['operations']['manualSteps']['steps'];
  ticked: readonly string[];
  onToggle: (code: string) => void;
}

/** The lines of a manual task. Arrows walk, Space ticks, C copies the line's value. */
export function ManualSteps({ steps, ticked, onToggle }: ManualStepsProps) {
  const { t } = useTranslation();
  const table = useRowFocus(true);

  function onKeyDown(event: KeyboardEvent, value: string): void {
    if (event.code !== 'KeyC' || event.altKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    void navigator.clipboard.writeText(value);
  }

  return (
    <Table verticalSpacing={1} aria-label={t('operations.manual.steps')} {...table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('operations.manual.field')}</Table.Th>
          <Table.Th>{t('operations.manual.value')}</Table.Th>
          <Table.Th>{t('common.action.copy')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {steps.map(({ code, value }, index) => (
          <Table.Tr key={code} onKeyDown={(event) => onKeyDown(event, value)}>
            <Table.Td>
              <Checkbox
                data-row
                data-autofocus={index === 0 || undefined}
                label={t(`operations.step.${code}`)}
                checked={ticked.includes(code)}
                onChange={() => onToggle(code)}
              />
            </Table.Td>
            <Table.Td>
              <Code fz="md" ff="monospace, var(--mantine-font-family)">
                {value}
              </Code>
            </Table.Td>
            <Table.Td>
              <CopyButton text={value} size="compact-sm" />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
