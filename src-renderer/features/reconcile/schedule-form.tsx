import { Box, Button, Group, Select, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '#shared/contract/index.ts';
import { SCHEDULE_EVERY } from '#shared/domain/reconcile-schedule.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { orpc } from '../../lib/client.ts';
import { useDates } from '../../lib/dates.ts';
import { useNotify } from '../../lib/use-notify.ts';
import { useRefreshReconcile } from './use-refresh-reconcile.ts';

type Schedule = Inputs['reconcile']['saveSchedule'];
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** When the lists are compared by themselves. */
export function ScheduleForm({ schedule, nextAt }: { schedule: Schedule; nextAt: string | null }) {
  const { t } = useTranslation();
  const { longDayTime } = useDates();
  const notify = useNotify();
  const refresh = useRefreshReconcile();
  const [form, setForm] = useState(schedule);
  const save = useMutation(
    orpc.reconcile.saveSchedule.mutationOptions({
      onSuccess: () => {
        notify(t('reconcile.schedule.saved'));
        void refresh();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(form);
  };
  const choice = (
    name: 'hour' | 'weekday' | 'monthDay',
    label: string,
    data: Record<'value' | 'label', string>[],
  ) => (
    <Select
      label={label}
      w={150}
      allowDeselect={false}
      value={String(form[name])}
      onChange={(value) => setForm({ ...form, [name]: Number(value) })}
      data={data}
    />
  );
  const hours = numbers(0, 23).map((hour) => ({
    value: String(hour),
    label: t('reconcile.schedule.hourOption', { hour: String(hour).padStart(2, '0') }),
  }));
  const weekdays = numbers(0, 6).map((day) => ({
    value: String(day),
    label: t(`reconcile.schedule.weekdays.${day}`),
  }));
  const monthDays = numbers(1, 31).map((day) => ({ value: String(day), label: String(day) }));
  return (
    <Box component="form" onSubmit={submit} mt="md">
      <Title order={2} size="h4">
        {t('reconcile.schedule.title')}
      </Title>
      <Group align="end" mt={4}>
        <Select
          label={t('reconcile.schedule.every')}
          w={170}
          allowDeselect={false}
          value={form.every}
          onChange={(value) =>
            setForm({ ...form, every: SCHEDULE_EVERY.find((known) => known === value) ?? form.every })
          }
          data={SCHEDULE_EVERY.map((value) => ({ value, label: t(`reconcile.schedule.${value}`) }))}
        />
        {form.every === 'week' && choice('weekday', t('reconcile.schedule.weekday'), weekdays)}
        {form.every === 'month' && choice('monthDay', t('reconcile.schedule.monthDay'), monthDays)}
        {form.every !== 'off' && choice('hour', t('reconcile.schedule.hour'), hours)}
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('reconcile.schedule.save')}
        </Button>
      </Group>
      {nextAt !== null && (
        <Text size="sm" mt={4}>
          {t('reconcile.schedule.next', { at: longDayTime(nextAt) })}
        </Text>
      )}
      <ErrorAlert error={save.error} mt="sm" />
    </Box>
  );
}
