import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelChoice, type OfferedChannel } from '../../components/channel-choice.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** A new first password, as the policy says or over another channel. */
export function SendAgain({ code, isFirst }: { code: string; isFirst: boolean }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const refresh = useRefreshWork();
  const [asking, setAsking] = useState(false);
  const [channel, setChannel] = useState<OfferedChannel>();
  const sendAgain = useMutation(
    orpc.queue.sendAgain.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        notify(t('requests.sendAgain.done'));
        await refresh();
      },
    }),
  );
  const ask = () => {
    setChannel(undefined);
    sendAgain.reset();
    setAsking(true);
  };
  return (
    <>
      <ShortcutButton shortcut="Alt+KeyG" variant={isFirst ? 'filled' : 'default'} onClick={ask}>
        {t('requests.sendAgain.action')}
      </ShortcutButton>
      <ConfirmDialog
        opened={asking}
        title={t('requests.sendAgain.title', { code: printedCode(code) })}
        confirmLabel={t('requests.sendAgain.action')}
        pending={sendAgain.isPending}
        error={sendAgain.error}
        onConfirm={() => sendAgain.mutate({ code, channel })}
        onClose={() => setAsking(false)}
      >
        <Stack gap="sm">
          <Text>{t('requests.sendAgain.body')}</Text>
          <ChannelChoice value={channel} onPolicy={() => setChannel(undefined)} onChange={setChannel} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
