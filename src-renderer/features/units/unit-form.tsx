import { Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Unit } from '#shared/contract/units.ts';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useFaultText } from '../../lib/error-text.ts';

/** The contract's rules over text fields, in which empty stands for "not known". */
const schema = z.strictObject({
  nameEn: z.string().trim().max(200),
  mailCode: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([a-z][a-z0-9]{1,19})?$/),
});

/** What the reference list does not know of a unit. */
export function UnitForm({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const queryClient = useQueryClient();
  const form = useForm({
    resolver: contractResolver(schema),
    defaultValues: { nameEn: unit.nameEn ?? '', mailCode: unit.mailCode ?? '' },
  });
  const save = useMutation(
    orpc.units.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.units.key() });
        notifications.show({ message: t('units.saved', { name: unit.nameTh }) });
        onClose();
      },
    }),
  );
  const { errors } = form.formState;
  const submit = form.handleSubmit(({ nameEn, mailCode }) =>
    save.mutate({ id: unit.id, nameEn: nameEn || null, mailCode: mailCode || null }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{unit.nameTh}</Text>
          <Text size="sm" c="dimmed">
            {unit.province} · {unit.courtCode}
          </Text>
        </div>
        <TextInput
          label={t('units.nameEn')}
          description={t('units.nameEnHint')}
          lang="en"
          data-autofocus
          {...form.register('nameEn')}
          error={faultText(errors.nameEn?.message)}
        />
        <TextInput
          label={t('units.mailCode')}
          description={t('units.mailCodeHint')}
          lang="en"
          {...form.register('mailCode')}
          error={faultText(errors.mailCode?.message)}
        />
        <SaveRow save={save} />
      </Stack>
    </form>
  );
}
