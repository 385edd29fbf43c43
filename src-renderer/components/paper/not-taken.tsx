import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaperWatch } from '#shared/contract/papers.ts';
import { useDates } from '../../lib/dates.ts';

/** Files of the watched folder that were not read, and why; nothing where there are none. */
export function NotTaken({ files }: { files: PaperWatch['notTaken'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (files.length === 0) return null;
  return (
    <section aria-label={t('papers.watch.notTaken')}>
      <Text size="sm" fw={600}>
        {t('papers.watch.notTaken')}
      </Text>
      <List size="sm" style={{ maxHeight: '7rem', overflowY: 'auto' }} tabIndex={0}>
        {files.map(({ name, code, at }) => (
          <List.Item key={`${name} ${at}`}>
            {name} · {dates.shortDayTime(at)} ·{' '}
            {t([`papers.watch.because.${code}`, `errors.reason.${code}`], { defaultValue: code })}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
