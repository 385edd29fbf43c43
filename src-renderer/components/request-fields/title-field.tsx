import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TITLES } from '#shared/domain/person-name.ts';
import { useField } from './use-field.ts';

const CHOICES = TITLES.map((title) => title.th);

/** The title: one of the usual ones, or any other typed in. */
export function TitleField() {
  const { t } = useTranslation();
  const { field, label, fault } = useField('person.titleTh');
  return (
    <Autocomplete
      required
      autoComplete="off"
      label={label}
      placeholder={t('intake.hint.titleTh')}
      data={CHOICES}
      limit={8}
      maxDropdownHeight={360}
      comboboxProps={{ withinPortal: false, width: 220, position: 'bottom-start' }}
      {...field}
      value={String(field.value ?? '')}
      error={fault}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  );
}
