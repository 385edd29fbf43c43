import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { ConnectionTest } from './connection-test.tsx';
import { initialScim, scimFormSchema, scimInputOf, type StoredScim } from './scim-schema.ts';
import { ScimAttributeFields, ScimServiceFields } from './scim-fields.tsx';
import { useSaved } from './use-saved.ts';

/** The SCIM service in which accounts are made: where it is, and its own names for what SCIM has none for. */
export function ScimForm({ scim }: { scim: StoredScim }) {
  const { t } = useTranslation();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(scimFormSchema), defaultValues: initialScim(scim) });
  const test = useMutation(orpc.settings.testScim.mutationOptions());
  const save = useMutation(
    orpc.settings.saveScim.mutationOptions({
      onSuccess: async () => {
        form.reset({ ...form.getValues(), secret: '' });
        await saved();
      },
    }),
  );
  const submit = form.handleSubmit((values) => save.mutate(scimInputOf(values)));
  return (
    <FormProvider {...form}>
      <Paper component="form" withBorder p="md" noValidate onSubmit={submit}>
        <Stack gap="md">
          {scim ? (
            <Text size="sm" c="dimmed">
              {t('scim.intro')}
            </Text>
          ) : (
            <Alert variant="outline">{t('scim.notSet')}</Alert>
          )}
          <ScimServiceFields isSecretSet={scim?.secretSet === true} />
          <ConnectionTest
            label={t('scim.test')}
            works={t('scim.works')}
            test={test}
            onTest={() =>
              void form.handleSubmit((values) => test.mutate({ settings: scimInputOf(values) }))()
            }
          />
          <div>
            <Title order={2}>{t('scim.attributes')}</Title>
            <Text size="sm" c="dimmed">
              {t('scim.attributesHint')}
            </Text>
          </div>
          <ScimAttributeFields />
          <SaveRow save={save} />
        </Stack>
      </Paper>
    </FormProvider>
  );
}
