import type { PlanTable } from '#shared/contract/dry-run.ts';
import { isSizeAsked } from '#shared/contract/planned-row.ts';
import { type DocumentCode, formatDocumentCode } from '#shared/domain/document-code.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import common from '#shared/i18n/th/common.json' with { type: 'json' };
import plan from '#shared/i18n/th/plan.json' with { type: 'json' };

type Row = PlanTable['rows'][number];
const { column } = plan.paper;
const COLUMNS = ['number', 'code', 'act', 'address', 'name', 'unit', 'way', 'size', 'by', 'note'] as const;

/** A bulk file's form by its name, a directory by its address. */
const formOf = (platform: string) => (plan.form as Record<string, string>)[platform] ?? platform;

function PaperRow({ row: { planned, faults }, number }: { row: Row; number: number }) {
  const { formerAddress, platform } = planned;
  return (
    <tr>
      <td className="report-number">{toThaiDigits(String(number))}</td>
      <td className="report-code">{formatDocumentCode(planned.requestCode as DocumentCode)}</td>
      <td>{common.operationKind[planned.kind]}</td>
      <td>
        {planned.address ?? '–'}
        {formerAddress !== null && (
          <div className="report-small">{plan.former.replace('{{address}}', formerAddress)}</div>
        )}
      </td>
      <td>
        {planned.displayName}
        <div className="report-small">{planned.nameEn}</div>
      </td>
      <td>{planned.unitNameTh}</td>
      <td>
        {common.connector[planned.connector]}
        {platform !== '' && <div className="report-small">{formOf(platform)}</div>}
      </td>
      <td>
        {isSizeAsked(planned) ? `${planned.quotaMegabytes / 1024} / ${planned.attachmentMegabytes}` : '–'}
      </td>
      <td>{planned.orderedBy ?? '–'}</td>
      <td className="report-small">
        {faults.map(({ code, words }) => plan.fault[code].replace('{{words}}', words)).join(' · ')}
      </td>
    </tr>
  );
}

/** Some rows of the table on paper: what is asked, where, for whom, and what stands against it. */
export function PlanPaperTable({ rows, from }: { rows: readonly Row[]; from: number }) {
  return (
    <table className="report-table plan-table">
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {column[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <PaperRow
            key={`${row.planned.requestCode} ${row.planned.kind}`}
            row={row}
            number={from + index + 1}
          />
        ))}
      </tbody>
    </table>
  );
}
