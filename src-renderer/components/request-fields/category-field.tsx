import { Group, Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PERSON_CATEGORIES } from '#shared/domain/eligibility.ts';
import { useField } from './use-field.ts';

/** The four categories that may have a mailbox, and that nobody else may, with the source (2555 annex 2 no. 2). */
export function CategoryField() {
  const { t } = useTranslation();
  const { field, label, fault } = useField('person.category');
  const { ref, ...group } = field;
  return (
    <Radio.Group
      required
      label={label}
      {...group}
      value={String(field.value ?? '')}
      error={fault}
      description={
        <>
          {t('intake.eligible')}
          <Text span inherit display="block">
            {t('intake.eligibleSource')}
          </Text>
        </>
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <Group mt={6} mb={4} gap="lg">
        {PERSON_CATEGORIES.map((category, index) => (
          <Radio
            key={category}
            value={category}
            label={t(`common.category.${category}`)}
            ref={index === 0 ? ref : undefined}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
