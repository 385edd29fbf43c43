import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Finding, levelOf } from '#shared/domain/scanner-findings.ts';
import { findingText } from './finding-text.ts';
import { LevelBadge } from './level-badge.tsx';
import classes from './scanner.module.css';

/** What the last scan told, the most important first: each with what it means and what to do. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => {
        const { title, means, hint } = findingText(finding, t);
        return (
          <li key={finding.code} data-finding={finding.code} data-level={levelOf(finding)}>
            <LevelBadge level={levelOf(finding)} />
            <div>
              <Text fw={600}>{title}</Text>
              {means !== null && <Text size="sm">{means}</Text>}
              {hint !== null && (
                <Text size="sm" fw={levelOf(finding) === 'fix' ? 600 : undefined}>
                  {hint}
                </Text>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
