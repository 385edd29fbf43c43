import type { TFunction } from 'i18next';
import type { ScannerProfile } from '#shared/contract/desktop.ts';
import type { ScannerCheck, ScannerReading } from '#shared/domain/scanner-check.ts';
import { type Finding, levelOf } from '#shared/domain/scanner-findings.ts';
import { findingText } from './finding-text.ts';
import { type Progress, SCAN_STEPS, stateOf } from './progress.ts';
import { visibleText } from './visible-text.ts';

/** What was scanned, without a word that is not on the sheet: a badge or a form would name a person. */
function nameOf({ what, text }: ScannerReading, t: TFunction): string {
  if (what === 'form') return t('scanner.report.form');
  if (what !== null) return visibleText(text);
  return text === '' ? t('scanner.report.hand') : t('scanner.report.other', { length: text.length });
}

/** What stands around a form's code was never on the sheet. */
function withoutCharacters(finding: Finding): Finding {
  return 'characters' in finding
    ? { ...finding, characters: '•'.repeat(finding.characters.length) }
    : finding;
}

function linesOf({ reading, findings }: ScannerCheck, t: TFunction): string[] {
  const { rhythm, ends } = reading;
  const pace = rhythm
    ? [
        t('scanner.profile.milliseconds', { ms: rhythm.medianMs }),
        t('scanner.report.longest', { ms: rhythm.longestMs }),
      ]
    : [];
  return [
    [nameOf(reading, t), ends.join(' ') || t('scanner.profile.suffixes.none'), ...pace].join(' · '),
    ...findings.map((one) => {
      const shown = reading.what === 'form' ? withoutCharacters(one) : one;
      return `  [${t(`scanner.level.${levelOf(one)}`)}] ${findingText(shown, t).title}`;
    }),
  ];
}

/** The whole check as a text for the IT office: findings and measures, nothing of persons. */
export function reportOf(
  {
    progress,
    profile,
    appVersion,
  }: { progress: Progress; profile: ScannerProfile | null; appVersion: string },
  t: TFunction,
): string {
  const checks = Object.values(progress.checks);
  const last = progress.last && !checks.includes(progress.last) ? [progress.last] : [];
  return [
    `${t('scanner.report.title')} (${t('common.productName')} ${appVersion})`,
    ...SCAN_STEPS.map(
      (step) => `${t(`scanner.step.${step}`)}: ${t(`scanner.stepState.${stateOf(progress, step)}`)}`,
    ),
    ...[...checks, ...last].flatMap((check) => ['', ...linesOf(check, t)]),
    '',
    `${t('scanner.profile.title')}: ${profile ? JSON.stringify(profile) : t('common.none')}`,
  ].join('\n');
}
