import { Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type ApprovalSettings, approvalSettingsSchema } from '#shared/contract/settings.ts';
import { APPROVAL_SCOPES } from '#shared/domain/approval.ts';
import { SaveRow } from '../../components/save-row.tsx';
import { orpc } from '../../lib/client.ts';
import { contractResolver } from '../../lib/contract-resolver.ts';
import { useSaved } from './use-saved.ts';

/** For what a second person is needed. */
export function ApprovalForm({ approval }: { approval: ApprovalSettings }) {
  const { t } = useTranslation();
  const saved = useSaved();
  const form = useForm({ resolver: contractResolver(approvalSettingsSchema), defaultValues: approval });
  const save = useMutation(
    orpc.settings.saveApproval.mutationOptions({
      onSuccess: (_answer, values) => {
        form.reset(values);
        return saved();
      },
    }),
  );
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      maw={520}
      noValidate
      onSubmit={form.handleSubmit((values) => save.mutate(values))}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('plan.policy.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('plan.policy.intro')}
        </Text>
        <Controller
          control={form.control}
          name="scope"
          render={({ field }) => (
            <Radio.Group aria-label={t('plan.policy.title')} {...field}>
              <Stack gap="xs">
                {APPROVAL_SCOPES.map((scope) => (
                  <Radio key={scope} value={scope} label={t(`plan.policy.scope.${scope}`)} />
                ))}
              </Stack>
            </Radio.Group>
          )}
        />
        {/* of two forms one above the other, neither says “saved” for what was changed in the other */}
        <SaveRow save={save} shortcut="Alt+KeyG" disabled={!form.formState.isDirty} />
      </Stack>
    </Paper>
  );
}
