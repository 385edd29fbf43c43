import { Group, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutHint } from './shortcut-hint.tsx';
import { type Shortcut, usableShortcuts } from './shortcut-registry.ts';
import { ShortcutLayer, useShortcut } from './use-shortcut.tsx';

const GROUPS = ['screen', 'navigation', 'everywhere'] as const;

/** F1: every shortcut that works where the person stands now. */
export function ShortcutHelp() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  useShortcut('F1', t('common.shortcut.open'), () => setShown(usableShortcuts()), { group: 'everywhere' });
  return (
    <Modal
      opened={shown !== null}
      onClose={() => setShown(null)}
      title={<Text fw={650}>{t('common.shortcut.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      size="lg"
    >
      <ShortcutLayer>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('common.shortcut.hint')}
          </Text>
          {GROUPS.map((group) => (
            <ShortcutTable
              key={group}
              title={t(`common.shortcut.group.${group}`)}
              shortcuts={(shown ?? []).filter((shortcut) => shortcut.group === group)}
            />
          ))}
        </Stack>
      </ShortcutLayer>
    </Modal>
  );
}

function ShortcutTable({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Table>
        <Table.Tbody>
          {shortcuts.map((shortcut) => (
            <Table.Tr key={shortcut.keys}>
              <Table.Td>{shortcut.label}</Table.Td>
              <Table.Td>
                <Group justify="flex-end">
                  <ShortcutHint keys={shortcut.keys} isSpoken />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
