import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from './error-alert.tsx';
import { ShortcutHint } from './shortcut-hint.tsx';
import { ShortcutLayer, useShortcut } from './use-shortcut.tsx';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen, and what cannot be taken back. */
  children: ReactNode;
  /** The verb on the button: "ลบ", never "OK". */
  confirmLabel: string;
  /** Where “cancel” could mean either, as beside “cancel the request”. */
  cancelLabel?: string;
  /** Something is lost or cannot be undone: the button says so by its colour too. */
  dangerous?: boolean;
  pending?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that matters. Esc leaves it; Alt+Enter does it; the focus returns to where it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={<Text fw={650}>{props.title}</Text>}
      closeButtonProps={{ 'aria-label': t('common.confirmDialog.close') }}
      centered
    >
      <ShortcutLayer>
        <Content {...props} />
      </ShortcutLayer>
    </Modal>
  );
}

function Content({
  children,
  confirmLabel,
  cancelLabel,
  dangerous,
  pending,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  useShortcut('Alt+Enter', confirmLabel, onConfirm, { disabled: pending === true });
  return (
    <Stack>
      <div>{children}</div>
      <ErrorAlert error={error} />
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={onClose}
          rightSection={<ShortcutHint keys="Escape" />}
          data-autofocus
        >
          {cancelLabel ?? t('common.action.cancel')}
        </Button>
        <Button
          color={dangerous ? 'maroon' : undefined}
          loading={pending}
          onClick={onConfirm}
          rightSection={<ShortcutHint keys="Alt+Enter" />}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Stack>
  );
}
