import { Fieldset, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldText } from './field-text.tsx';
import { UnitField } from './unit-field.tsx';
import classes from './request-fields.module.css';

/** Whose mailbox it is, what for, and the address it would like (2555 letter no. 3). */
export function MailboxFields() {
  const { t } = useTranslation();
  return (
    <Fieldset classNames={{ legend: classes.legend }} legend={t('intake.section.mailbox')}>
      <SimpleGrid cols={3} spacing="md">
        <UnitField owner />
        <FieldText name="purpose" description={t('intake.hint.purpose')} />
        <FieldText
          name="requestedLocalPart"
          required={false}
          description={t('intake.hint.requestedLocalPart')}
          rightSection="@coj.go.th"
          rightSectionWidth={100}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
