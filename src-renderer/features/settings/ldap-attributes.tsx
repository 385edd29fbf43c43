import { ActionIcon, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LDAP_PLACEHOLDERS } from '#shared/contract/ldap.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import type { LdapOutput, LdapValues } from './ldap-schema.ts';

const MOST = 60;

/** Attribute by attribute what is written into an entry. */
export function LdapAttributes() {
  const { t } = useTranslation();
  const { control, register, formState } = useFormContext<LdapValues, unknown, LdapOutput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'attributes' });
  const errors = formState.errors.attributes;
  return (
    <Stack gap={6} component="section" aria-label={t('ldap.attributes')}>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <div>
          <Title order={3}>{t('ldap.attributes')}</Title>
          <Text size="sm" c="dimmed">
            {t('ldap.attributesHint')}
          </Text>
        </div>
        <ShortcutButton
          variant="default"
          shortcut="Alt+KeyN"
          disabled={fields.length >= MOST}
          onClick={() => append({ name: '', template: '' })}
        >
          {t('ldap.addAttribute')}
        </ShortcutButton>
      </Group>
      <Text size="xs" c="dimmed">
        {LDAP_PLACEHOLDERS.map((name) => `{${name}}`).join('  ')}
      </Text>
      {fields.map((field, index) => {
        const position = index + 1;
        return (
          <Group key={field.id} gap={6} wrap="nowrap" align="flex-start">
            <TextInput
              w={260}
              aria-label={t('ldap.attributeOf', { position })}
              spellCheck={false}
              {...register(`attributes.${index}.name`)}
              error={errors?.[index]?.name && t('ldap.fieldFault')}
            />
            <TextInput
              flex={1}
              aria-label={t('ldap.templateOf', { position })}
              spellCheck={false}
              {...register(`attributes.${index}.template`)}
              error={errors?.[index]?.template && t('ldap.fieldFault')}
            />
            <ActionIcon
              variant="default"
              size={34}
              disabled={fields.length === 1}
              onClick={() => remove(index)}
              aria-label={t('ldap.removeAttribute', { position })}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
    </Stack>
  );
}
