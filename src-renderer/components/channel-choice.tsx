import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeliveryChannel, OFFERED_CHANNELS } from '#shared/contract/vocabulary.ts';

export type OfferedChannel = (typeof OFFERED_CHANNELS)[number];

interface ChannelChoiceProps {
  value: DeliveryChannel;
  onChange: (channel: OfferedChannel) => void;
}

/** How the credentials reach their person, each way with what it means. */
export function ChannelChoice({ value, onChange }: ChannelChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('letters.channel.label')}
      value={value}
      onChange={(chosen) => {
        const channel = OFFERED_CHANNELS.find((known) => known === chosen);
        if (channel) onChange(channel);
      }}
    >
      <Stack gap={6} mt={4}>
        {OFFERED_CHANNELS.map((channel) => (
          <Radio
            key={channel}
            value={channel}
            label={t(`letters.channel.${channel}`)}
            description={t(`letters.channelHint.${channel}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
