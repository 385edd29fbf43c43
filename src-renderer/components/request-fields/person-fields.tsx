import { Fieldset, Grid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CategoryField } from './category-field.tsx';
import { FieldText } from './field-text.tsx';
import { FirstNameField } from './first-name-field.tsx';
import { NameField } from './name-field.tsx';
import { NationalIdField } from './national-id-field.tsx';
import { TitleField } from './title-field.tsx';
import { UnitField } from './unit-field.tsx';
import classes from './request-fields.module.css';

/** The applicant, or a unit mailbox's custodian, in the order of 2555 annex 2 no. 1. */
export function PersonFields({ custodian }: { custodian: boolean }) {
  const { t } = useTranslation();
  return (
    <Fieldset
      classNames={{ legend: classes.legend }}
      legend={t(custodian ? 'intake.section.custodian' : 'intake.section.applicant')}
    >
      <Grid gap="sm">
        <Grid.Col span={2}>
          <TitleField />
        </Grid.Col>
        <Grid.Col span={5}>
          <FirstNameField />
        </Grid.Col>
        <Grid.Col span={5}>
          <NameField part="lastNameTh" />
        </Grid.Col>
        <Grid.Col span={5} offset={2}>
          <NameField part="firstNameEn" />
        </Grid.Col>
        <Grid.Col span={5}>
          <NameField part="lastNameEn" />
        </Grid.Col>
        <Grid.Col span={custodian ? 12 : 6}>
          <FieldText name="person.position" description={t('intake.hint.position')} />
        </Grid.Col>
        {!custodian && (
          <Grid.Col span={6}>
            <UnitField />
          </Grid.Col>
        )}
        <Grid.Col span={3}>
          <NationalIdField />
        </Grid.Col>
        <Grid.Col span={9}>
          <CategoryField />
        </Grid.Col>
      </Grid>
    </Fieldset>
  );
}
