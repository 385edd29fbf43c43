import type { HandledPaper } from '#shared/contract/confirmations.ts';
import common from '#shared/i18n/th/common.json' with { type: 'json' };
import report from '#shared/i18n/th/report.json' with { type: 'json' };
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { revisionMark } from './revision-mark.ts';

/** The time of day, with its day where that is not the day of the report. */
function when(at: string, reportedAt: string): string {
  const day = (instant: string) => formatBuddhistDate(instant, { style: 'short', digits: 'thai' });
  const whole = formatBuddhistDate(at, { style: 'short', digits: 'thai', withTime: true });
  return day(at) === day(reportedAt) ? whole.slice(day(at).length).trim() : whole;
}

function Row({ paper, number, at }: { paper: HandledPaper; number: number; at: string }) {
  const mark = revisionMark(paper.revision);
  return (
    <tr>
      <td className="report-number">{toThaiDigits(String(number))}</td>
      <td className="report-code">
        {formatDocumentCode(paper.code as DocumentCode)}
        {mark !== null && <div className="report-small">{mark}</div>}
      </td>
      <td>
        {paper.nameTh}
        <div className="report-small">{paper.nationalIdMasked}</div>
      </td>
      <td>{paper.unitNameTh}</td>
      <td>
        {report.outcome[paper.outcome]}
        {paper.outcome === 'returned' && paper.reason !== null && (
          <div className="report-small">{common.returnReason[paper.reason]}</div>
        )}
      </td>
      <td className="report-time">{when(paper.at, at)}</td>
    </tr>
  );
}

/** Some of a session's papers, under the table's own head. */
export function ReportTable(props: { papers: readonly HandledPaper[]; from: number; at: string }) {
  const { papers, from, at } = props;
  const { column } = report;
  return (
    <table className="report-table session-table">
      <thead>
        <tr>
          <th scope="col">{column.number}</th>
          <th scope="col">{column.code}</th>
          <th scope="col">{column.name}</th>
          <th scope="col">{column.unit}</th>
          <th scope="col">{column.outcome}</th>
          <th scope="col">{column.time}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper, index) => (
          <Row key={paper.code} paper={paper} number={from + index + 1} at={at} />
        ))}
      </tbody>
    </table>
  );
}
