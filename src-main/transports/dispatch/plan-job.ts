import type { OpenPrintJob } from '#shared/contract/documents.ts';
import type { Inputs } from '#shared/contract/index.ts';
import { type Actor, handlers, type Office } from '../../office/open-office.ts';

/** A dry run as it comes out now, or an approval table as it was drawn up: always the registry's, never the page's. */
export async function planJob(
  context: Office['context'],
  actor: Actor,
  { number, connector }: Inputs['desktop']['printPlan'],
): Promise<OpenPrintJob> {
  if (number === null) {
    const { at, sha256, rows } = await handlers.queue.dryRun(context, actor, connector ? { connector } : {});
    const table = {
      number,
      sha256,
      at,
      by: actor.name,
      rows: rows.map(({ planned, faults }) => ({ planned, faults })),
    };
    return {
      title: `dry-run-${at.slice(0, 10)}-${sha256.slice(0, 8)}`,
      paper: { sort: 'plan-table', table },
    };
  }
  const { table, rows } = await handlers.approvals.show(context, actor, { number });
  return {
    title: `approval-${table.number}`,
    paper: {
      sort: 'plan-table',
      table: {
        number: table.number,
        sha256: table.sha256,
        at: table.drawnAt,
        by: table.drawnBy,
        rows: rows.map(({ planned }) => ({ planned, faults: [] })),
      },
    },
  };
}
