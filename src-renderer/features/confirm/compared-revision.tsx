import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { revisionMark } from '../../documents/revision-mark.ts';

/** What a corrected paper must say beside its barcode; nothing else tells it from the paper before. */
export function ComparedRevision({ revision, size = 'xl' }: { revision: number; size?: string }) {
  const { t } = useTranslation();
  const mark = revisionMark(revision);
  if (mark === null) return null;
  return (
    <Text fz={size} fw={600} lh={1.35}>
      {t('confirm.revision', { mark })}
    </Text>
  );
}
