import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScannerProfile } from '#shared/contract/desktop.ts';
import { Fact, Facts } from '../../components/fact.tsx';
import { visibleText } from './visible-text.ts';

/** What this machine remembers of its scanner. */
export function ProfileFacts({ profile }: { profile: ScannerProfile | null }) {
  const { t } = useTranslation();
  if (!profile) return <Text size="sm">{t('scanner.profile.none')}</Text>;
  return (
    <Facts>
      <Fact name={t('scanner.profile.source')}>{t(`scanner.profile.sources.${profile.source}`)}</Fact>
      <Fact name={t('scanner.profile.suffix')}>
        {t(`scanner.profile.suffixes.${profile.suffix ?? 'whole'}`)}
      </Fact>
      {profile.keyGapMs !== null && (
        <Fact name={t('scanner.profile.gap')}>
          {t('scanner.profile.milliseconds', { ms: profile.keyGapMs })}
        </Fact>
      )}
      {profile.prefix !== '' && <Fact name={t('scanner.profile.prefix')}>{visibleText(profile.prefix)}</Fact>}
    </Facts>
  );
}
