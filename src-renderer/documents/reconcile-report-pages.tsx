import type { Finding, ReconcileReport } from '#shared/contract/reconcile.ts';
import words from '#shared/i18n/th/reconcile.json' with { type: 'json' };
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { filled } from './fill-in.ts';
import { ReportPages } from './report-pages.tsx';
import { SignatureBlock } from './signature-block.tsx';

const { paper } = words;
const date = (instant: string) => formatBuddhistDate(instant, { digits: 'thai', withTime: true });

function Head({ report: { at, drawnUpBy, run } }: { report: ReconcileReport }) {
  return (
    <>
      <h2>{paper.heading}</h2>
      <p>
        {paper.source} {date(run.takenAt)}
        {run.fileName === null ? '' : ` (${run.fileName})`}
      </p>
      <p>
        {date(at)} · {paper.by} {drawnUpBy}
      </p>
      {run.counts && <p>{filled(paper.counts, run.counts)}</p>}
      {run.counts && <p>{filled(paper.kinds, run.counts)}</p>}
    </>
  );
}

function shown(value: string | number | boolean): string {
  return typeof value === 'boolean' ? words[value ? 'yes' : 'no'] : String(value);
}

function linesOf({ differences, rows, others }: Finding): string[] {
  const differing = differences.map(({ field, registry, platform }) =>
    field === 'accountKey'
      ? `${words.field[field]}: ${words.foreignKey}`
      : `${words.field[field]}: ${shown(registry)} → ${shown(platform)}`,
  );
  const listed = rows.map((row) =>
    [row.address, row.displayName].filter((part) => part !== null).join(' · '),
  );
  return [...(differing.length > 0 ? differing : new Set(listed)), ...others];
}

function Table({ rows, from }: { rows: readonly Finding[]; from: number }) {
  return (
    <table className="report-table reconcile-table">
      <thead>
        <tr>
          {Object.entries(paper.column).map(([name, title]) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((finding, index) => (
          <tr key={finding.id}>
            <td className="report-number">{toThaiDigits(String(from + index + 1))}</td>
            <td>{words.kind[finding.kind]}</td>
            <td>
              {finding.address}
              <div className="report-small">{finding.holderName}</div>
            </td>
            <td>
              {linesOf(finding).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </td>
            <td>&nbsp;</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Closing({ report: { findings, left } }: { report: ReconcileReport }) {
  return (
    <>
      {findings.length === 0 && <p>{paper.none}</p>}
      {left > 0 && <p>{filled(paper.left, { count: left })}</p>}
      <div className="report-signatures">
        <SignatureBlock role={paper.role} />
        <SignatureBlock role={paper.receiver} />
      </div>
    </>
  );
}

/** What comparing the platform's list with the registry has found and nobody has settled: A4 pages to be signed. */
export function ReconcileReportPages({ report, onReady }: { report: ReconcileReport; onReady?: () => void }) {
  return (
    <ReportPages
      rows={report.findings}
      head={<Head report={report} />}
      renderTable={(rows, from) => <Table rows={rows} from={from} />}
      closing={<Closing report={report} />}
      onReady={onReady}
    />
  );
}
