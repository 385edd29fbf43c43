import { Fieldset, SimpleGrid } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldText } from './field-text.tsx';
import type { FormValues } from './form-values.ts';
import { Notice } from './notice.tsx';
import classes from './request-fields.module.css';

/** The domain of the letters: an address there is what is being asked for, so it can hardly receive the answer yet. */
const COURT = /@coj\.go\.th\s*$/i;

/** Where address and password are sent, and how the person is reached. */
export function ContactFields() {
  const { t } = useTranslation();
  const { watch } = useFormContext<FormValues>();
  const [contact, recovery] = watch(['person.contactEmail', 'person.recoveryEmail']);
  const areSame = contact.trim() !== '' && contact.trim().toLowerCase() === recovery.trim().toLowerCase();
  return (
    <Fieldset classNames={{ legend: classes.legend }} legend={t('intake.section.contact')}>
      <SimpleGrid cols={3} spacing="md">
        <FieldText
          name="person.contactEmail"
          type="text"
          inputMode="email"
          description={t('intake.hint.contactEmail')}
          notice={COURT.test(contact) && <Notice>{t('intake.notice.courtEmail')}</Notice>}
        />
        <FieldText
          name="person.recoveryEmail"
          type="text"
          inputMode="email"
          description={t('intake.hint.recoveryEmail')}
          notice={areSame && <Notice>{t('intake.notice.sameEmail')}</Notice>}
        />
        <FieldText name="person.phone" inputMode="tel" description={t('intake.hint.phone')} />
      </SimpleGrid>
    </Fieldset>
  );
}
