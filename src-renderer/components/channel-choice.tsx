import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeliveryChannel, OFFERED_CHANNELS } from '#shared/contract/vocabulary.ts';

export type OfferedChannel = (typeof OFFERED_CHANNELS)[number];

/** No channel's name. */
const POLICY = 'policy';

interface ChannelChoiceProps {
  /** What is asked, where that is not simply how these credentials go. */
  label?: string;
  value: DeliveryChannel | undefined;
  /** Lets the policy decide: first of the choices, and chosen where `value` is undefined. */
  onPolicy?: () => void;
  onChange: (channel: OfferedChannel) => void;
}

/** How the credentials reach their person, each way with what it means. */
export function ChannelChoice({ label, value, onPolicy, onChange }: ChannelChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={label ?? t('letters.channel.label')}
      value={value ?? POLICY}
      onChange={(chosen) => {
        if (chosen === POLICY) onPolicy?.();
        const channel = OFFERED_CHANNELS.find((known) => known === chosen);
        if (channel) onChange(channel);
      }}
    >
      <Stack gap={6} mt={4}>
        {onPolicy && (
          <Radio
            value={POLICY}
            label={t('deliveries.policy.follow')}
            description={t('deliveries.policy.followHint')}
          />
        )}
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
