import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#shared/contract/index.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { PrintFormButtons } from '../../components/print-buttons.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { printedCode } from '../../lib/printed-code.ts';
import { NextSteps } from './next-steps.tsx';
import { StepTrail } from './step-trail.tsx';
import classes from './receipt.module.css';

interface ReceiptProps {
  receipt: Outputs['requests']['submit'];
  form: RequestForm;
  onAnother: () => void;
}

/** The document code, and what the applicant has to do now: nothing goes on before the signed paper is handed in. */
export function Receipt({ receipt, form, onAnother }: ReceiptProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const lastFour = form.person.nationalId.slice(-4);
  const isCorrection = receipt.revision > 1;
  const proof = { code: receipt.code, lastFour };
  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <Title order={1} tabIndex={-1} ref={heading} mb="md">
        {t(isCorrection ? 'intake.receipt.corrected' : 'intake.receipt.sent')}
      </Title>
      <StepTrail current="receipt" />
      <Stack maw={820}>
        <Paper withBorder p="lg">
          <Text c="dimmed">{t('intake.receipt.code')}</Text>
          <p className={classes.code}>{printedCode(receipt.code)}</p>
          <PrintFormButtons proof={proof} />
        </Paper>
        {isCorrection && (
          <Alert color="gold" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
            {t('intake.receipt.oldPaper')}
          </Alert>
        )}
        <NextSteps form={form} />
        <div>
          <Title order={2}>{t('intake.receipt.later')}</Title>
          <Text>{t('intake.receipt.laterText', { lastFour })}</Text>
        </div>
        <Group>
          <ShortcutButton
            shortcut="Alt+KeyF"
            variant="default"
            onClick={() => void navigate({ to: '/track', state: { proof } })}
          >
            {t('intake.action.track')}
          </ShortcutButton>
          <ShortcutButton shortcut="Alt+KeyN" variant="default" onClick={onAnother}>
            {t('intake.action.new')}
          </ShortcutButton>
        </Group>
      </Stack>
    </>
  );
}
