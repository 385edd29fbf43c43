import type { ChaseList } from '#shared/contract/chase.ts';
import waiting from '#shared/i18n/th/waiting.json' with { type: 'json' };
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { ChaseTable } from './chase-table.tsx';
import { filled } from './fill-in.ts';
import { ReportPages } from './report-pages.tsx';

const words = waiting.chase.paper;

function Head({ list }: { list: ChaseList }) {
  return (
    <>
      <h2>{words.heading}</h2>
      <p>{list.unitNameTh ?? words.office}</p>
      <p>
        {words.at} {formatBuddhistDate(list.at, { digits: 'thai', withTime: true })} · {words.by}{' '}
        {list.drawnUpBy}
      </p>
    </>
  );
}

function Closing({ list: { rows, scanned, left } }: { list: ChaseList }) {
  return (
    <>
      {rows.length === 0 && <p>{words.none}</p>}
      <p className="report-totals">{filled(words.total, { count: rows.length })}</p>
      {left > 0 && <p>{filled(words.left, { count: left })}</p>}
      {scanned > 0 && <p>{filled(words.scanned, { count: scanned })}</p>}
      <p>{words.careful}</p>
    </>
  );
}

/** Whom the unit's clerk asks for a signed form, with telephone and e-mail: A4 pages to carry along and write on. */
export function ChaseListPages({ list, onReady }: { list: ChaseList; onReady?: () => void }) {
  const { at, overdueAfterDays } = list;
  return (
    <ReportPages
      rows={list.rows}
      head={<Head list={list} />}
      renderTable={(rows, from) => (
        <ChaseTable rows={rows} from={from} at={at} overdueAfterDays={overdueAfterDays} />
      )}
      closing={<Closing list={list} />}
      onReady={onReady}
    />
  );
}
