import type { SessionRecord } from '#shared/contract/confirmations.ts';
import report from '#shared/i18n/th/report.json' with { type: 'json' };
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { ReportTable } from './report-table.tsx';
import { SignatureBlock } from './signature-block.tsx';
import { useReportPages } from './use-report-pages.ts';
import './session-report.css';

const OUTCOMES = ['confirmed', 'returned', 'undone'] as const;

const long = (instant: string) => formatBuddhistDate(instant, { digits: 'thai', withTime: true });
const filled = (text: string, gaps: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => toThaiDigits(String(gaps[name] ?? '')));

function Head({ record }: { record: SessionRecord }) {
  const { displayName, username } = record.person;
  return (
    <header className="report-head" data-part="head">
      <h2>{report.heading}</h2>
      <p>{report.office}</p>
      <p className="report-who">
        {report.confirmer} {displayName} ({username})
      </p>
      <p>
        {report.from} {record.since === null ? report.always : long(record.since)} {report.to}{' '}
        {long(record.at)}
      </p>
    </header>
  );
}

function Closing({ record }: { record: SessionRecord }) {
  const { papers, person } = record;
  const totals = OUTCOMES.map((outcome) => {
    const count = papers.filter((paper) => paper.outcome === outcome).length;
    return filled(report.totalOf, { outcome: report.outcome[outcome], count });
  });
  return (
    <div className="report-closing" data-part="closing">
      {papers.length === 0 && <p>{report.none}</p>}
      <p className="report-totals">
        {filled(report.totals, { all: papers.length })}: {totals.join(' · ')}
      </p>
      <p className="paper-opening">{report.certified}</p>
      <div className="report-signatures">
        <SignatureBlock role={report.role.confirmer} name={person.displayName} />
        <SignatureBlock role={report.role.receiver} />
      </div>
    </div>
  );
}

/**
 * What a confirmer has done since sign-in, to be signed and handed over with the papers: A4 pages, each with the same head
 * and its number. National IDs are masked. `onReady` is called when all of it stands on its pages.
 */
export function SessionReport({ record, onReady }: { record: SessionRecord; onReady?: () => void }) {
  const { papers } = record;
  const { ref, pages } = useReportPages(papers, onReady);
  const shown = pages ?? [papers.length];
  return (
    <div className="report" lang="th" ref={ref} data-measuring={pages === null || undefined}>
      {shown.map((count, index) => {
        const from = shown.slice(0, index).reduce((sum, before) => sum + before, 0);
        return (
          <article key={from} className="paper report-page">
            <Head record={record} />
            {count > 0 && <ReportTable record={record} from={from} count={count} />}
            {index === shown.length - 1 && <Closing record={record} />}
            <footer className="report-foot" data-part="foot">
              {filled(report.page, { page: index + 1, pages: shown.length })}
            </footer>
          </article>
        );
      })}
    </div>
  );
}
