import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ShortcutHint } from '../../components/shortcut-hint.tsx';
import { ShortcutLayer } from '../../components/use-shortcut.tsx';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** What the officer typed; `localPart` where another address was asked for. */
export interface Answers {
  reason: string;
  localPart: string;
}

interface ReasonDialogProps {
  title: string;
  /** What will happen, and what cannot be taken back. */
  body: string;
  action: string;
  /** Said once it is ordered. */
  done: string;
  dangerous?: boolean;
  /** Has to be typed, letter by letter, before anything is done. */
  typed?: string | undefined;
  /** The domain of the new address that is asked for. */
  newAddressAt?: string | undefined;
  send: (answers: Answers) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why, and whatever else an act needs to be told. Esc leaves it, Alt+Enter does it. */
export function ReasonDialog({ title, onClose, ...props }: ReasonDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size={560}
      title={<Text fw={650}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('common.confirmDialog.close') }}
    >
      <ShortcutLayer>
        <Content onClose={onClose} {...props} />
      </ShortcutLayer>
    </Modal>
  );
}

function Content({
  body,
  action,
  done,
  dangerous = false,
  typed,
  newAddressAt,
  send,
  onClose,
}: Omit<ReasonDialogProps, 'title'>) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [localPart, setLocalPart] = useState('');
  const [repeated, setRepeated] = useState('');
  const [reason, setReason] = useState('');
  const order = useMutation({
    mutationFn: send,
    onSuccess: () => {
      notify(done);
      onClose();
      void refresh();
    },
  });
  const isComplete =
    reason.trim() !== '' &&
    (newAddressAt === undefined || localPart.trim() !== '') &&
    (typed === undefined || repeated.trim().toLowerCase() === typed.toLowerCase());
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isComplete) order.mutate({ reason, localPart });
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>{body}</Text>
        {newAddressAt !== undefined && (
          <TextInput
            label={t('accounts.dialog.newAddress')}
            description={`@${newAddressAt}`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            data-autofocus
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            value={localPart}
            onChange={(event) => setLocalPart(event.currentTarget.value)}
          />
        )}
        {typed !== undefined && (
          <TextInput
            label={t('accounts.dialog.typeAddress', { address: typed })}
            required
            data-autofocus
            maxLength={320}
            autoComplete="off"
            spellCheck={false}
            value={repeated}
            onChange={(event) => setRepeated(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={t('accounts.dialog.reason')}
          description={t('accounts.dialog.reasonHint')}
          required
          data-autofocus={(newAddressAt === undefined && typed === undefined) || undefined}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={5}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorAlert error={order.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} rightSection={<ShortcutHint keys="Escape" />}>
            {t('common.action.back')}
          </Button>
          <ShortcutButton
            type="submit"
            shortcut="Alt+Enter"
            color={dangerous ? 'maroon' : undefined}
            loading={order.isPending}
            disabled={!isComplete}
          >
            {action}
          </ShortcutButton>
        </Group>
      </Stack>
    </form>
  );
}
