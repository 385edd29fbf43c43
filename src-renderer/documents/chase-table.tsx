import type { Chased } from '#shared/contract/chase.ts';
import waiting from '#shared/i18n/th/waiting.json' with { type: 'json' };
import { formatBuddhistDate } from '#shared/domain/buddhist-date.ts';
import { formatDocumentCode, type DocumentCode } from '#shared/domain/document-code.ts';
import { daysWaited } from '#shared/domain/thai-day.ts';
import { toThaiDigits } from '#shared/domain/thai-digits.ts';
import { filled } from './fill-in.ts';

const { column, days, overdue, reminded } = waiting.chase.paper;
const short = (instant: string) => formatBuddhistDate(instant, { style: 'short', digits: 'thai' });

interface ChaseTableProps {
  rows: readonly Chased[];
  from: number;
  at: string;
  overdueAfterDays: number;
}

/** Some of those whose form is awaited: telephone numbers large, for they are dialled, and a place to write. */
export function ChaseTable({ rows, from, at, overdueAfterDays }: ChaseTableProps) {
  return (
    <table className="report-table chase-table">
      <thead>
        <tr>
          <th scope="col">{column.number}</th>
          <th scope="col">{column.name}</th>
          <th scope="col">{column.unit}</th>
          <th scope="col">{column.contact}</th>
          <th scope="col">{column.since}</th>
          <th scope="col">{column.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const count = daysWaited(row.since, at);
          const isOverdue = count >= overdueAfterDays;
          return (
            <tr key={row.code}>
              <td className="report-number">{toThaiDigits(String(from + index + 1))}</td>
              <td>
                {row.nameTh}
                <div className="report-small">{row.position}</div>
                <div className="report-small report-code">{formatDocumentCode(row.code as DocumentCode)}</div>
              </td>
              <td>{row.unitNameTh}</td>
              <td>
                <div className="report-telephone">{row.phone}</div>
                <div className="report-small">{row.contactEmail}</div>
              </td>
              <td data-overdue={isOverdue || undefined}>
                {filled(isOverdue ? overdue : days, { count })}
                <div className="report-small">{short(row.since)}</div>
                {row.remindedAt !== null && (
                  <div className="report-small">{filled(reminded, { day: short(row.remindedAt) })}</div>
                )}
              </td>
              <td>&nbsp;</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
