import type { PlanTable } from '#shared/contract/dry-run.ts';
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import plan from '#shared/i18n/th/plan.json' with { type: 'json' };
import { filled } from './fill-in.ts';
import { PlanPaperTable } from './plan-paper-table.tsx';
import { ReportPages } from './report-pages.tsx';
import { SignatureBlock } from './signature-block.tsx';

const words = plan.paper;

function Head({ table: { number, at, sha256 } }: { table: PlanTable }) {
  return (
    <>
      <h2>{number === null ? words.headingDry : `${words.headingApproval} ${number}`}</h2>
      <p>{words.office}</p>
      <p>
        {words.at} {formatBuddhistDate(at, { digits: 'thai', withTime: true })}
      </p>
      <p className="report-small">
        {words.hash} <span className="report-hash">{sha256}</span>
      </p>
    </>
  );
}

function Closing({ table: { rows, number, by } }: { table: PlanTable }) {
  return (
    <>
      {rows.length === 0 && <p>{words.none}</p>}
      <p className="report-totals">{filled(words.total, { count: rows.length })}</p>
      <p>{number === null ? words.noteDry : words.noteApproval}</p>
      <div className="report-signatures">
        <SignatureBlock role={`${words.maker} (${by})`} />
        <SignatureBlock role={words.approver} />
      </div>
    </>
  );
}

/**
 * What is to be asked of which platform, with the hash of the table on every page: A4 landscape, to be signed by whoever
 * drew it up and by the second person.
 */
export function PlanTablePages({ table, onReady }: { table: PlanTable; onReady?: () => void }) {
  return (
    <ReportPages
      landscape
      rows={table.rows}
      head={<Head table={table} />}
      renderTable={(rows, from) => <PlanPaperTable rows={rows} from={from} />}
      closing={<Closing table={table} />}
      onReady={onReady}
    />
  );
}
