import { Grid, Group, Stack, Text, Title } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ShortcutButton } from '../../components/shortcut-button.tsx';
import { useUnitOf } from '../../lib/units.ts';
import { type Existing, formDocument } from './form-document.ts';
import { PaperPreview } from './paper-preview.tsx';
import { Warnings } from './warnings.tsx';

interface CheckStepProps {
  form: RequestForm;
  existing: Existing | undefined;
  submission: { isPending: boolean; error: unknown };
  refusal: ReactNode;
  onBack: () => void;
  onSubmit: () => void;
}

/** The page as it will be printed, what the office finds odd, and the decision. */
export function CheckStep({ form, existing, submission, refusal, onBack, onSubmit }: CheckStepProps) {
  const { t } = useTranslation();
  const unit = useUnitOf(form.unitId);
  const heading = useRef<HTMLHeadingElement>(null);
  const [now] = useState(() => new Date().toISOString());
  const page = useMemo(
    () => formDocument(form, { unitNameTh: unit?.nameTh ?? '', now, existing }),
    [form, unit, now, existing],
  );
  useEffect(() => heading.current?.focus(), []);

  return (
    <Grid gap="lg">
      <Grid.Col span={8}>
        <PaperPreview form={page} />
      </Grid.Col>
      <Grid.Col span={4}>
        <Stack pos="sticky" top={72}>
          <Title order={2} tabIndex={-1} ref={heading}>
            {t('intake.check.notYet')}
          </Title>
          <Text>{t('intake.check.compare')}</Text>
          <Warnings form={form} isCorrection={existing !== undefined} />
          {refusal ?? <ErrorAlert error={submission.error} />}
          <Group>
            <ShortcutButton
              shortcut="Alt+Enter"
              leftSection={<IconSend size={18} aria-hidden />}
              loading={submission.isPending}
              onClick={onSubmit}
            >
              {t(existing ? 'intake.action.submitCorrection' : 'intake.action.submit')}
            </ShortcutButton>
            <ShortcutButton
              shortcut="Alt+KeyB"
              variant="default"
              disabled={submission.isPending}
              onClick={onBack}
            >
              {t('intake.action.edit')}
            </ShortcutButton>
          </Group>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
