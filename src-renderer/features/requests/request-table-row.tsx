import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '#shared/contract/requests.ts';
import type { AgeLimits } from '#shared/domain/request-age.ts';
import { isOpen } from '#shared/domain/request-state.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { useDates } from '../../lib/dates.ts';
import { printedCode } from '../../lib/printed-code.ts';
import { useUnitName } from '../../lib/units.ts';
import { WaitingAge } from './waiting-age.tsx';
import classes from './request-table.module.css';

interface RequestTableRowProps {
  index: number;
  top: number;
  /** Undefined while it is on the way. */
  row: RequestRow | undefined;
  limits: AgeLimits;
  marked: boolean;
  onMark: () => void;
  onOpen: (code: string, row: number) => void;
}

/** One line of the Doc List. A click marks and opens it; the keyboard is the table's. */
export function RequestTableRow({ index, top, row, limits, marked, onMark, onOpen }: RequestTableRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the focus and the keys
    <div
      role="row"
      id={`request-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={marked}
      className={classes.row}
      data-odd={index % 2 === 1 || undefined}
      style={{ position: 'absolute', insetInline: 0, transform: `translateY(${top}px)` }}
      onClick={() => {
        onMark();
        if (row) onOpen(row.code, index);
      }}
    >
      {row ? <Cells row={row} limits={limits} /> : <Placeholder />}
    </div>
  );
}

function Cells({ row, limits }: { row: RequestRow; limits: AgeLimits }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const unitName = useUnitName();
  return (
    <>
      <div role="gridcell" className={classes.code}>
        {printedCode(row.code)}
      </div>
      <div role="gridcell" title={i18n.language === 'en' ? row.nameTh : row.nameEn}>
        {i18n.language === 'en' ? row.nameEn : row.nameTh}
      </div>
      <div role="gridcell">{unitName({ nameTh: row.unitNameTh, nameEn: row.unitNameEn })}</div>
      <div role="gridcell">{t(`common.kind.${row.kind}`)}</div>
      <div role="gridcell">
        <StateBadge state={row.state} />
      </div>
      <div role="gridcell">
        {isOpen(row.state) ? <WaitingAge since={row.stateSince} limits={limits} /> : t('common.none')}
      </div>
      <div role="gridcell">{dates.shortDay(row.submittedAt)}</div>
    </>
  );
}

function Placeholder() {
  const { t } = useTranslation();
  return (
    <div role="gridcell" aria-label={t('common.loading')} style={{ gridColumn: '1 / -1' }}>
      <Skeleton height={14} animate={false} />
    </div>
  );
}
