import { Card, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import { ChannelChoice, type OfferedChannel } from '../../components/channel-choice.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { orpc } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { AddressField } from './address-field.tsx';
import { ClashList } from './clash-list.tsx';
import { useAddressCheck } from './use-address-check.ts';

interface ProvisionFormProps {
  taken: Outputs['queue']['take'];
  onDone: () => void;
}

/** Which address, over which connector; then the account is ordered. */
export function ProvisionForm({ taken, onDone }: ProvisionFormProps) {
  const { t } = useTranslation();
  const { code, requestedLocalPart } = taken.request;
  const [localPart, setLocalPart] = useState(taken.proposal ?? requestedLocalPart ?? '');
  const [connector, setConnector] = useState(taken.connector);
  const [channel, setChannel] = useState<OfferedChannel>();
  const check = useAddressCheck(code, localPart);
  const notify = useNotify();
  const refresh = useRefreshWork();
  const provision = useMutation(
    orpc.queue.provision.mutationOptions({
      onSuccess: ({ address }) => {
        notify(t('queue.provisioned', { address }));
        void refresh();
        onDone();
      },
    }),
  );

  return (
    <Card withBorder component="section" aria-labelledby="address">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (check.isFree) provision.mutate({ code, localPart: localPart.trim(), connector, channel });
        }}
      >
        <Stack gap="md">
          <Title order={2} id="address">
            {t('queue.address.title')}
          </Title>
          <AddressField value={localPart} domain={taken.domain} check={check} onChange={setLocalPart} />
          {taken.proposal === null && (
            <Text size="sm" c="dimmed">
              {t('queue.address.noProposal')}
            </Text>
          )}
          <ClashList clashes={taken.clashes} />
          <Radio.Group
            label={t('queue.connector.label')}
            value={connector}
            onChange={(value) => setConnector(taken.connectors.find((known) => known === value) ?? connector)}
          >
            <Stack gap={6} mt={4}>
              {taken.connectors.map((known) => (
                <Radio
                  key={known}
                  value={known}
                  label={t(`common.connector.${known}`)}
                  description={t(`queue.connector.${known}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <ChannelChoice value={channel ?? taken.channel} onChange={setChannel} />
          <ErrorAlert error={provision.error} />
          <ShortcutButton
            type="submit"
            shortcut="Alt+KeyP"
            size="md"
            loading={provision.isPending}
            disabled={!check.isFree}
          >
            {t('queue.provision')}
          </ShortcutButton>
        </Stack>
      </form>
    </Card>
  );
}
