import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { AgeLimits } from '#shared/domain/request-age.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { filterOf, type ListSearch } from './list-search.ts';
import { RequestTableRow } from './request-table-row.tsx';
import classes from './request-table.module.css';
import { rowAfterKey } from './row-after-key.ts';
import { useRequestWindows } from './use-request-windows.ts';

const ROW_HEIGHT = 44;
const COLUMNS = ['code', 'name', 'unit', 'kind', 'state', 'age', 'submitted'] as const;
export type RequestTableHandle = { focus: () => void };

interface RequestTableProps {
  search: ListSearch;
  limits: AgeLimits;
  handle: Ref<RequestTableHandle>;
  /** How many rows there are; with `more`, at least. */
  onTotal: (total: number, more: boolean) => void;
  onOpen: (code: string, row: number) => void;
  onSearchKey: () => void;
  empty: React.ReactNode;
}

/** The Doc List's rows. Only those on the screen exist; the arrow keys walk, Enter opens. */
export function RequestTable({
  search,
  limits,
  handle,
  onTotal,
  onOpen,
  onSearchKey,
  empty,
}: RequestTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(search.row);
  const [[first, last], setShown] = useState([active, active]);
  const { total, more, rowAt, error, isLoading, isOutdated } = useRequestWindows(search, {
    first,
    last,
    marked: active,
  });

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    onChange: ({ range }) => {
      if (range && (range.startIndex !== first || range.endIndex !== last))
        setShown([range.startIndex, range.endIndex]);
    },
  });
  const marked = Math.min(active, Math.max(0, total - 1));
  useEffect(() => onTotal(total, more), [onTotal, total, more]);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);

  // The place is taken up once the number of rows is known, and left for the first row when the list becomes another.
  const list = JSON.stringify([filterOf(search), search.sort]);
  const shown = useRef<string>(undefined);
  const takeUpPlace = useEffectEvent(() => {
    const isReturning = shown.current === undefined;
    // A list that was not counted to the end reaches the place only with the window of that place.
    if (total === 0 || shown.current === list || (isReturning && more && active >= total)) return;
    const row = isReturning ? marked : 0;
    shown.current = list;
    setActive(row);
    virtualizer.scrollToIndex(row, { align: row === 0 ? 'start' : 'center' });
  });
  useEffect(() => takeUpPlace(), [list, total]);

  function goTo(row: number): void {
    setActive(row);
    virtualizer.scrollToIndex(row, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Scrolled away with the wheel, the mark is out of sight: the keys go on from what is seen.
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: total };
    const here = marked < startIndex || marked > endIndex ? startIndex : marked;
    const row = rowAt(here);
    if (event.code === 'Slash' && !event.altKey && !event.ctrlKey) onSearchKey();
    else if (event.key === 'Enter' && row) onOpen(row.code, here);
    else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
      const next = rowAfterKey(event, { row: here, total, page });
      if (next === undefined) return;
      goTo(next);
    }
    event.preventDefault();
  }

  if (error) return <ErrorAlert error={error} />;
  if (total === 0 && !isLoading) return empty;
  return (
    <div
      ref={scroller}
      className={classes.table}
      role="grid"
      tabIndex={0}
      aria-label={t('requests.title')}
      aria-rowcount={more ? -1 : total + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={`request-row-${marked}`}
      aria-busy={isLoading || isOutdated}
      data-outdated={isOutdated || undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.row}>
          {COLUMNS.map((column) => (
            <div key={column} role="columnheader">
              {t(`requests.column.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <RequestTableRow
            key={index}
            index={index}
            top={start}
            row={rowAt(index)}
            limits={limits}
            marked={index === marked}
            onMark={() => setActive(index)}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
