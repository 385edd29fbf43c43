import { nationalIdOf, personalForm } from './sample-requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<Awaited<ReturnType<typeof openTestOffice>>, 'operator' | 'office' | 'advance'> {
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** What an officer may do with the platform's list and what comparing it has found. */
export async function actsOnFindings({ operator, office, advance, noted }: Desk): Promise<void> {
  // what was done at the very instant at which a list is taken may not be in it
  advance(1);
  const listed = (csv: string) => ({
    name: 'list.csv',
    takenAt: office.context.now(),
    bytes: new Blob([csv]),
  });
  const { id: runId } = await noted(
    'reconcile.start',
    operator.reconcile.start({ file: listed('email\nscan@coj.go.th') }),
  );
  await office.reconciled();
  await noted('reconcile.cancel', operator.reconcile.cancel({ runId }));
  const { rows } = await operator.reconcile.findings({ runId, state: 'open', offset: 0, limit: 500 });
  const unknown = rows.find(({ kind }) => kind === 'unknown')?.id ?? 0;
  await noted('reconcile.setAside', operator.reconcile.setAside({ id: unknown, reason: 'เครื่องสแกน' }));
  await noted('reconcile.bringBack', operator.reconcile.bringBack({ id: unknown }));
  const owner = { by: 'form' as const, form: personalForm({ nationalId: nationalIdOf(99) }) };
  await noted('reconcile.takeIn', operator.reconcile.takeIn({ id: unknown, owner, reason: 'มีอยู่ก่อนแล้ว' }));
  const missing = rows.find(({ acts }) => acts.length > 0)?.id ?? 0;
  const order = { id: missing, follows: 'platform' as const, reason: 'ลบผิด' };
  await noted('reconcile.carryOut', operator.reconcile.carryOut(order));
  const schedule = { every: 'week' as const, hour: 6, weekday: 1, monthDay: 1 };
  await noted('reconcile.saveSchedule', operator.reconcile.saveSchedule(schedule));
}
