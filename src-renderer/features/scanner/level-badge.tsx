import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FindingLevel } from '#shared/domain/scanner-findings.ts';
import classes from './scanner.module.css';

const ICONS: Record<FindingLevel, TablerIcon> = {
  well: IconCircleCheckFilled,
  note: IconInfoCircle,
  fix: IconAlertTriangleFilled,
};

/** How grave a finding is, by shape, word and colour. */
export function LevelBadge({ level }: { level: FindingLevel }) {
  const { t } = useTranslation();
  const Icon = ICONS[level];
  return (
    <span className={classes.level} data-level={level}>
      <Icon size={15} aria-hidden />
      {t(`scanner.level.${level}`)}
    </span>
  );
}
