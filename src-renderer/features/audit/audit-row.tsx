import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '#shared/contract/audit.ts';
import { useActorName, useDoorName } from '../../lib/actor-name.ts';
import { useDates } from '../../lib/dates.ts';
import { printedCode } from '../../lib/printed-code.ts';
import classes from './audit.module.css';
import { useDetailText } from './detail-text.ts';

interface AuditRowProps {
  index: number;
  top: number;
  height: number;
  /** Not there while its part of the trail is being fetched. */
  entry: AuditEntry | undefined;
}

export function AuditRow({ index, top, height, entry }: AuditRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const actorName = useActorName();
  const doorName = useDoorName();
  const detailText = useDetailText();
  const cells = entry
    ? [
        dates.shortDayTime(entry.at),
        actorName(entry.actor),
        doorName(entry.door),
        t(`audit.action.${entry.action}`, { defaultValue: entry.action }),
        printedCode(entry.subject),
        detailText(entry.detail),
      ]
    : [t('common.loading')];
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      data-odd={index % 2 === 1}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {cells.map((cell, place) => (
        <span key={place} role="cell" title={cell} className={classes.cell}>
          {cell}
        </span>
      ))}
    </div>
  );
}
