import { Kbd, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { formatNationalId } from '#shared/domain/national-id.ts';
import classes from './stack-paper.module.css';

/** One thing to compare; its number says that it differs. */
function Fact({ number, label, children }: { number: number; label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>
        <Kbd aria-hidden>{number}</Kbd>
        {label}
      </dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}

function Large({ children, small }: { children: string; small?: string | null }) {
  return (
    <>
      <Text fz="1.5rem" fw={600} lh={1.35}>
        {children}
      </Text>
      {small && (
        <Text fz="sm" lh={1.3}>
          {small}
        </Text>
      )}
    </>
  );
}

/** Everything that is compared, at once and large enough for arm's length, numbered as the reasons of a return are. */
export function StackFacts({ record, nationalId }: { record: RequestDetail; nationalId: string }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <Fact number={1} label={t('common.check.name')}>
        <Large small={`${record.firstNameEn} ${record.lastNameEn}`}>
          {`${record.titleTh}${record.firstNameTh} ${record.lastNameTh}`}
        </Large>
      </Fact>
      <Fact number={2} label={t('common.check.national-id')}>
        <Text fz="1.6rem" fw={650} lh={1.35} className={classes.digits}>
          {formatNationalId(nationalId)}
        </Text>
      </Fact>
      <Fact number={3} label={t('common.check.position')}>
        <Large small={t(`common.category.${record.category}`)}>{record.position}</Large>
      </Fact>
      <Fact number={4} label={t('common.check.unit')}>
        <Large small={record.unitNameEn}>{record.unitNameTh}</Large>
      </Fact>
      <Fact number={5} label={t('confirm.stack.signatures')}>
        <Text fw={600}>{t('confirm.stack.bothSigned')}</Text>
      </Fact>
      <Fact number={7} label={t('confirm.stack.contact')}>
        <Text fw={600}>{t('confirm.stack.contactEmail', record)}</Text>
        <Text fz="sm">{t('confirm.stack.otherContact', record)}</Text>
      </Fact>
    </dl>
  );
}
