import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '#shared/contract/requests.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { printedCode } from '../../lib/printed-code.ts';
import { useUnitName } from '../../lib/units.ts';
import classes from './papers.module.css';

/** Whose request the code is, to be compared with the name on the picture before Enter attaches. */
export function FoundRequest({ request, isOther }: { request: RequestDetail; isOther: boolean }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  return (
    <div className={classes.found} role="status">
      <Group gap="sm">
        <Text fw={650}>{printedCode(request.code)}</Text>
        <Text fw={650}>
          {request.titleTh}
          {request.firstNameTh} {request.lastNameTh}
        </Text>
        <Text size="sm">{unitName({ nameTh: request.unitNameTh, nameEn: request.unitNameEn })}</Text>
        <StateBadge state={request.state} />
      </Group>
      <Text size="sm">{isOther ? t('papers.attach.differs') : t('papers.attach.compare')}</Text>
    </div>
  );
}
