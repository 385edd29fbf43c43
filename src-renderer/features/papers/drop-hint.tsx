import { Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './papers.module.css';

/** Over the whole window while files are held over it: let go, and they are taken. */
export function DropHint() {
  const { t } = useTranslation();
  return (
    <div className={classes.drop}>
      <IconFileDownload size={56} stroke={1.3} aria-hidden />
      <Text fz="xl" fw={650}>
        {t('papers.drop')}
      </Text>
    </div>
  );
}
