import type { TFunction } from 'i18next';
import type { Finding } from '#shared/domain/scanner-findings.ts';
import { visibleText } from './visible-text.ts';

/** A finding in the user's language: what it is, what it means, what to do. */
export type FindingText = { title: string; means: string | null; hint: string | null };

/** Where the words of a finding stand that has several wordings. */
function keyOf(finding: Finding): string {
  if (finding.code === 'keyboard-country') return `scanner.finding.keyboard-country.${finding.keyboard}`;
  if (finding.code === 'cut-off') return `scanner.finding.cut-off.${finding.where}`;
  return `scanner.finding.${finding.code}`;
}

export function findingText(finding: Finding, t: TFunction): FindingText {
  if (finding.code === 'reads-well')
    return { title: t(`scanner.well.${finding.what}`), means: null, hint: null };
  const key = keyOf(finding);
  const values = {
    ...finding,
    ...('characters' in finding && { characters: visibleText(finding.characters) }),
    ...('symbology' in finding && { symbology: t(`scanner.symbology.${finding.symbology}`) }),
  };
  return { title: t(`${key}.title`, values), means: t(`${key}.means`, values), hint: t(`${key}.do`, values) };
}
