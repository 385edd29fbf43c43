import type { ReactNode } from 'react';
import report from '#shared/i18n/th/report.json' with { type: 'json' };
import { filled } from './fill-in.ts';
import { useReportPages } from './use-report-pages.ts';
import './report-pages.css';

interface ReportPagesProps<Row> {
  rows: readonly Row[];
  /** Above every page. */
  head: ReactNode;
  /** Some of the rows under the table's own head, from the `from`th on. */
  renderTable: (rows: readonly Row[], from: number) => ReactNode;
  /** Below the last row. */
  closing: ReactNode;
  /** Called when all of it stands on its pages. */
  onReady?: (() => void) | undefined;
  landscape?: boolean;
}

/** A table on as many A4 pages as it takes, each with the same head and its number. */
export function ReportPages<Row>(props: ReportPagesProps<Row>) {
  const { rows, head, renderTable, closing, onReady, landscape = false } = props;
  const { ref, pages } = useReportPages(rows, onReady);
  const shown = pages ?? [rows.length];
  return (
    <div className="report" lang="th" ref={ref} data-measuring={pages === null || undefined}>
      {shown.map((count, index) => {
        const from = shown.slice(0, index).reduce((sum, before) => sum + before, 0);
        return (
          <article
            key={from}
            className={landscape ? 'paper report-page paper-landscape' : 'paper report-page'}
          >
            <header className="report-head" data-part="head">
              {head}
            </header>
            {count > 0 && renderTable(rows.slice(from, from + count), from)}
            {index === shown.length - 1 && (
              <div className="report-closing" data-part="closing">
                {closing}
              </div>
            )}
            <footer className="report-foot" data-part="foot">
              {filled(report.page, { page: index + 1, pages: shown.length })}
            </footer>
          </article>
        );
      })}
    </div>
  );
}
