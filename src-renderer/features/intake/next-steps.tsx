import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestForm } from '#shared/contract/request-form.ts';

/** The way of the paper after submission (2562 manual: "สั่งพิมพ์เอกสาร ลงชื่อ และนำส่งผู้ที่ได้รับมอบหมาย"). */
export function NextSteps({ form }: { form: RequestForm }) {
  const { t } = useTranslation();
  const sign = form.kind === 'unit' ? 'signCustodian' : 'sign';
  return (
    <div>
      <Title order={2}>{t('intake.receipt.next')}</Title>
      <List type="ordered" spacing={4} my={6}>
        {(['print', sign, 'supervisor', 'handIn'] as const).map((step) => (
          <List.Item key={step}>{t(`intake.receipt.${step}`)}</List.Item>
        ))}
        <List.Item>{t('intake.receipt.wait', { email: form.person.contactEmail })}</List.Item>
      </List>
      <Text fw={600}>{t('intake.receipt.notDone')}</Text>
    </div>
  );
}
