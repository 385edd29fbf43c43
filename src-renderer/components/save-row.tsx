import { type ButtonProps, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from './error-alert.tsx';
import { ShortcutButton } from './shortcut-button.tsx';
import type { Keys } from './shortcut-registry.ts';

interface SaveRowProps extends Pick<ButtonProps, 'variant' | 'disabled'> {
  /** How saving stands, as `useMutation` tells it. */
  save: { isPending: boolean; error: unknown };
  /** What the button says where that is not “Save”. */
  label?: string;
  /** Where another form of the same screen has Alt+S. */
  shortcut?: Keys;
}

/** The foot of a form that saves: why it could not be saved, and the button, Alt+S unless another form beside it has that. */
export function SaveRow({ save, label, shortcut = 'Alt+KeyS', ...button }: SaveRowProps) {
  const { t } = useTranslation();
  return (
    <>
      <ErrorAlert error={save.error} />
      <Group justify="flex-end">
        <ShortcutButton type="submit" shortcut={shortcut} loading={save.isPending} {...button}>
          {label ?? t('common.action.save')}
        </ShortcutButton>
      </Group>
    </>
  );
}
