import { Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useShortcut } from '../../components/use-shortcut.tsx';

interface CompareActionsProps {
  /** How many items are still to be compared. */
  left: number;
  onOk: () => void;
  onCancel: () => void;
}

/** OK once everything was compared, or Cancel (2562 manual: "กด ตกลง หากไม่ถูกต้องให้กดยกเลิก"). */
export function CompareActions({ left, onOk, onCancel }: CompareActionsProps) {
  const { t } = useTranslation();
  const okButton = useRef<HTMLButtonElement>(null);
  useShortcut('Alt+KeyO', t('common.action.ok'), onOk, { disabled: left > 0 });
  useShortcut('Escape', t('common.action.cancel'), onCancel);

  useEffect(() => {
    if (left === 0) okButton.current?.focus();
  }, [left]);

  return (
    <Group gap="sm">
      <ShortcutButton ref={okButton} shortcut="F8" size="md" disabled={left > 0} onClick={onOk}>
        {t('common.action.ok')}
      </ShortcutButton>
      <ShortcutButton shortcut="Alt+KeyC" size="md" variant="default" onClick={onCancel}>
        {t('common.action.cancel')}
      </ShortcutButton>
      <Text c="dimmed" role="status">
        {left > 0 ? t('confirm.left', { count: left }) : t('confirm.allCompared')}
      </Text>
    </Group>
  );
}
