import { Alert, Fieldset, Group, NumberInput, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type PeriodSettings, periodSettingsSchema } from '#shared/contract/settings.ts';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { PastExpiry } from './past-expiry.tsx';
import { useSaved } from './use-saved.ts';

/** When applicants are reminded, when requests expire, and from when on a list calls them overdue. */
export function PeriodsForm({ periods, canRemind }: { periods: PeriodSettings; canRemind: boolean }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const saved = useSaved();
  const { control, handleSubmit } = useForm({
    resolver: contractResolver(periodSettingsSchema),
    defaultValues: periods,
  });
  const expireAfterDays = useWatch({ control, name: 'expireAfterDays' });
  const save = useMutation(orpc.settings.savePeriods.mutationOptions({ onSuccess: saved }));

  const days = (name: keyof PeriodSettings, label: string, description?: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          label={label}
          description={description}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          allowDecimal={false}
          allowNegative={false}
          style={{ flex: 1 }}
          {...field}
          error={faultText(fieldState.error?.message)}
        />
      )}
    />
  );

  return (
    <Paper
      component="form"
      withBorder
      p="md"
      maw={760}
      noValidate
      onSubmit={handleSubmit((values) => save.mutate(values))}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('waiting.periods.intro')}
        </Text>
        {!canRemind && (
          <Alert color="court" variant="outline">
            {t('waiting.periods.noMail')}
          </Alert>
        )}
        <Fieldset legend={t('waiting.periods.reminders')}>
          <Group align="flex-start" grow>
            {days('firstReminderDays', t('waiting.periods.first'))}
            {days('secondReminderDays', t('waiting.periods.second'), t('waiting.periods.secondHint'))}
          </Group>
        </Fieldset>
        <Fieldset legend={t('waiting.periods.expiry')}>
          {days('expireAfterDays', t('waiting.periods.expire'), t('waiting.periods.expireHint'))}
          {expireAfterDays !== periods.expireAfterDays && (
            <PastExpiry days={expireAfterDays} canRemind={canRemind} />
          )}
        </Fieldset>
        <Fieldset legend={t('waiting.periods.ages')}>
          <Group align="flex-start" grow>
            {days('waitingAfterDays', t('waiting.periods.waiting'))}
            {days('overdueAfterDays', t('waiting.periods.overdue'))}
          </Group>
        </Fieldset>
        <SaveRow save={save} />
      </Stack>
    </Paper>
  );
}
