import type { SessionRecord } from '#shared/contract/confirmations.ts';
import report from '#shared/i18n/th/report.json' with { type: 'json' };
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { filled } from './fill-in.ts';
import { ReportPages } from './report-pages.tsx';
import { ReportTable } from './report-table.tsx';
import { SignatureBlock } from './signature-block.tsx';

const OUTCOMES = ['confirmed', 'returned', 'undone'] as const;

const long = (instant: string) => formatBuddhistDate(instant, { digits: 'thai', withTime: true });

function Head({ record }: { record: SessionRecord }) {
  const { displayName, username } = record.person;
  return (
    <>
      <h2>{report.heading}</h2>
      <p>{report.office}</p>
      <p className="report-who">
        {report.confirmer} {displayName} ({username})
      </p>
      <p>
        {report.from} {record.since === null ? report.always : long(record.since)} {report.to}{' '}
        {long(record.at)}
      </p>
    </>
  );
}

function Closing({ record }: { record: SessionRecord }) {
  const { papers, person } = record;
  const totals = OUTCOMES.map((outcome) => {
    const count = papers.filter((paper) => paper.outcome === outcome).length;
    return filled(report.totalOf, { outcome: report.outcome[outcome], count });
  });
  return (
    <>
      {papers.length === 0 && <p>{report.none}</p>}
      <p className="report-totals">
        {filled(report.totals, { all: papers.length })}: {totals.join(' · ')}
      </p>
      <p className="paper-opening">{report.certified}</p>
      <div className="report-signatures">
        <SignatureBlock role={report.role.confirmer} name={person.displayName} />
        <SignatureBlock role={report.role.receiver} />
      </div>
    </>
  );
}

/**
 * What a confirmer has done since sign-in, to be signed and handed over with the papers: A4 pages, each with the same head
 * and its number. National IDs are masked. `onReady` is called when all of it stands on its pages.
 */
export function SessionReport({ record, onReady }: { record: SessionRecord; onReady?: () => void }) {
  return (
    <ReportPages
      rows={record.papers}
      head={<Head record={record} />}
      renderTable={(papers, from) => <ReportTable papers={papers} from={from} at={record.at} />}
      closing={<Closing record={record} />}
      onReady={onReady}
    />
  );
}
