import { ActionIcon, Group, Menu, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBraces, IconTrash } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BULK_PLACEHOLDERS, type PlatformSettings } from '#shared/contract/settings.ts';
import { useFaultText } from '../../lib/error-text.ts';
import { unknownPlaceholders } from './bulk-sample.ts';

interface BulkColumnProps {
  index: number;
  isOnly: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One column: its header, its template, and the values that may be put in. */
export function BulkColumn({ index, isOnly, isLast, onMove, onRemove }: BulkColumnProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const { register, watch, setValue, getValues, setFocus, formState } = useFormContext<PlatformSettings>();
  const template = `bulkColumns.${index}.template` as const;
  const position = index + 1;
  const errors = formState.errors.bulkColumns?.[index];
  const unknown = unknownPlaceholders(watch(template));
  const insert = (name: string) => {
    setValue(template, `${getValues(template)}{${name}}`, { shouldDirty: true });
    setFocus(template);
  };
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Text size="sm" c="dimmed" w={28} ta="end" pt={6} aria-hidden>
        {position}
      </Text>
      <TextInput
        w={220}
        aria-label={t('settings.platform.headerOf', { position })}
        placeholder={t('settings.platform.header')}
        {...register(`bulkColumns.${index}.header`)}
        error={faultText(errors?.header?.message)}
      />
      <TextInput
        flex={1}
        aria-label={t('settings.platform.templateOf', { position })}
        placeholder={t('settings.platform.template')}
        {...register(template)}
        error={
          unknown.length > 0
            ? t('settings.platform.unknown', { names: unknown.join(', ') })
            : faultText(errors?.template?.message)
        }
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={t('settings.platform.insertInto', { position })}
          >
            <IconBraces size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
          {BULK_PLACEHOLDERS.map((name) => (
            <Menu.Item
              key={name}
              onClick={() => insert(name)}
              rightSection={<Text size="xs">{`{${name}}`}</Text>}
            >
              {t(`settings.placeholder.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon
        variant="default"
        size={34}
        disabled={index === 0}
        onClick={() => onMove(-1)}
        aria-label={t('settings.platform.moveUp', { position })}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={34}
        disabled={isLast}
        onClick={() => onMove(1)}
        aria-label={t('settings.platform.moveDown', { position })}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={34}
        disabled={isOnly}
        onClick={onRemove}
        aria-label={t('settings.platform.removeColumn', { position })}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
