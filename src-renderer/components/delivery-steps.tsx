import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '#shared/contract/deliveries.ts';
import { useDates } from '../lib/dates.ts';

/** What has become of one delivery, step by step: when, and by whom where a person did it. */
export function DeliverySteps({ delivery }: { delivery: DeliveryView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { sentAt, printedAt, printedBy, printCount, handedAt, handedBy, handedHow } = delivery;
  const { bouncedAt, bouncedCode, changedAt, endedAt, contactEmail: to } = delivery;
  const { channel, madeFor, passphraseToldAt, passphraseToldHow } = delivery;
  const at = (instant: string) => dates.shortDayTime(instant);
  const steps = [
    sentAt && t('deliveries.step.sent', { at: at(sentAt), to }),
    printedAt &&
      t(madeFor === null ? 'letters.printedBy' : 'zips.madeBy', {
        at: at(printedAt),
        by: printedBy,
        madeFor,
        times: printCount,
      }),
    passphraseToldAt && t(`zips.told.${passphraseToldHow}`, { at: at(passphraseToldAt) }),
    handedAt &&
      handedHow &&
      t('deliveries.step.handed', {
        how: t(channel === 'zip' ? `zips.how.${handedHow}` : `letters.how.${handedHow}`),
        at: at(handedAt),
        by: handedBy,
      }),
    bouncedAt &&
      t('deliveries.step.bounced', {
        at: at(bouncedAt),
        why: bouncedCode ? t(`bounces.reason.${bouncedCode}`, { defaultValue: bouncedCode }) : '',
      }),
    changedAt && t('deliveries.step.changed', { at: at(changedAt) }),
    endedAt && t('deliveries.step.ended', { at: at(endedAt) }),
  ].filter((step) => step !== null && step !== '');
  return (
    <>
      {steps.length === 0 && <Text size="sm">{t('deliveries.step.none')}</Text>}
      {steps.map((step) => (
        <Text key={step} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {step}
        </Text>
      ))}
    </>
  );
}
