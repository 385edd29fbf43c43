import { NumberInput, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type DeliverySettings, deliverySettingsSchema } from '#shared/contract/settings.ts';
import { REQUEST_KINDS } from '#shared/contract/vocabulary.ts';
import { ChannelChoice } from '../../components/channel-choice.tsx';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { useSaved } from './use-saved.ts';

/** How credentials reach their people unless an officer chooses otherwise, for each kind of mailbox. */
export function DeliveryForm({ delivery }: { delivery: DeliverySettings }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const saved = useSaved();
  const { control, handleSubmit } = useForm({
    resolver: contractResolver(deliverySettingsSchema),
    defaultValues: delivery,
  });
  const save = useMutation(orpc.settings.saveDelivery.mutationOptions({ onSuccess: saved }));
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      maw={620}
      noValidate
      onSubmit={handleSubmit((values) => save.mutate(values))}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('deliveries.policy.intro')}
        </Text>
        {REQUEST_KINDS.map((kind) => (
          <Controller
            key={kind}
            control={control}
            name={kind}
            render={({ field }) => (
              <ChannelChoice label={t(`common.kind.${kind}`)} value={field.value} onChange={field.onChange} />
            )}
          />
        ))}
        <Controller
          control={control}
          name="keepLettersDays"
          render={({ field, fieldState }) => (
            <NumberInput
              label={t('deliveries.policy.keepLettersDays')}
              description={t('deliveries.policy.keepHint')}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              allowDecimal={false}
              allowNegative={false}
              {...field}
              error={faultText(fieldState.error?.message)}
            />
          )}
        />
        <SaveRow save={save} />
      </Stack>
    </Paper>
  );
}
