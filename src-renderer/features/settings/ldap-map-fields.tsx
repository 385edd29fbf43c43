import { Group, Select, SimpleGrid, TagsInput, TextInput, Title } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LDAP_PRESETS } from '#shared/contract/ldap-presets.ts';
import { LDAP_PRESET_IDS } from '#shared/contract/ldap.ts';
import type { LdapOutput, LdapValues } from './ldap-schema.ts';

/** Which kind of directory it is, and how entries are named, found and told apart; choosing a kind fills in the rest. */
export function LdapMapFields() {
  const { t } = useTranslation();
  const { register, control, setValue, formState } = useFormContext<LdapValues, unknown, LdapOutput>();
  const { errors } = formState;
  const text = (
    name: 'rdn.name' | 'rdn.template' | 'keyAttribute' | 'addressFilter' | 'listFilter',
    isFaulty: boolean,
  ) => (
    <TextInput
      label={t(`ldap.field.${name.replace('.', '-')}`)}
      spellCheck={false}
      {...register(name)}
      error={isFaulty && t('ldap.fieldFault')}
    />
  );
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <Title order={2}>{t('ldap.map')}</Title>
        <Controller
          control={control}
          name="preset"
          render={({ field }) => (
            <Select
              w={320}
              label={t('ldap.preset')}
              data={LDAP_PRESET_IDS.map((value) => ({ value, label: t(`ldap.presetName.${value}`) }))}
              allowDeselect={false}
              {...field}
              onChange={(value) => {
                const preset = LDAP_PRESET_IDS.find((id) => id === value) ?? 'openldap';
                const fields = { preset, ...LDAP_PRESETS[preset] };
                for (const name of Object.keys(fields) as (keyof typeof fields)[])
                  setValue(name, fields[name], { shouldDirty: true });
              }}
            />
          )}
        />
      </Group>
      <SimpleGrid cols={3} spacing="sm">
        <Controller
          control={control}
          name="objectClasses"
          render={({ field }) => (
            <TagsInput
              label={t('ldap.field.objectClasses')}
              {...field}
              error={errors.objectClasses && t('ldap.fieldFault')}
            />
          )}
        />
        <SimpleGrid cols={2} spacing="sm">
          {text('rdn.name', errors.rdn?.name !== undefined)}
          {text('rdn.template', errors.rdn?.template !== undefined)}
        </SimpleGrid>
        {text('keyAttribute', errors.keyAttribute !== undefined)}
        {text('addressFilter', errors.addressFilter !== undefined)}
        {text('listFilter', errors.listFilter !== undefined)}
      </SimpleGrid>
    </>
  );
}
