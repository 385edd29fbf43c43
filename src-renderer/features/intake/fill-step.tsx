import { Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { ContactFields } from '../../components/request-fields/contact-fields.tsx';
import { countFaults } from './count-faults.ts';
import { useEnterAsTab } from './enter-as-tab.ts';
import type { FormValues } from '../../components/request-fields/form-values.ts';
import { MailboxFields } from '../../components/request-fields/mailbox-fields.tsx';
import { PersonFields } from '../../components/request-fields/person-fields.tsx';
import classes from './fill-step.module.css';

interface FillStepProps {
  onFilled: (form: RequestForm) => void;
  aside?: ReactNode;
}

/** Every field of the form; goes on only when all are right, and otherwise to the first that is not. */
export function FillStep({ onFilled, aside }: FillStepProps) {
  const { t } = useTranslation();
  const { getValues, handleSubmit, formState } = useFormContext<FormValues, unknown, RequestForm>();
  const formElement = useRef<HTMLFormElement>(null);
  useEnterAsTab(formElement);
  const isUnit = getValues('kind') === 'unit';
  const faults = countFaults(formState.errors);
  const submit = (event: FormEvent) => void handleSubmit(onFilled)(event);
  return (
    <form className={classes.form} noValidate onSubmit={submit} ref={formElement}>
      <Stack gap="md">
        {isUnit && <MailboxFields />}
        <PersonFields custodian={isUnit} />
        <ContactFields />
        <Group className={classes.bar}>
          <ShortcutButton type="submit" shortcut="Alt+Enter">
            {t('intake.action.check')}
          </ShortcutButton>
          {aside}
          <Text role="status" size="sm" c="var(--mantine-color-error)">
            {formState.isSubmitted && faults > 0 && t('intake.faultCount', { count: faults })}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
