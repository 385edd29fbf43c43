import type { Finding, ReconcileRun } from '#shared/contract/reconcile.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';
import { openTestOffice } from './test-office.ts';

/** What the registry has of an account that was made by hand. */
export interface MadeAccount {
  code: string;
  address: string;
}

/** An office whose accounts are made by hand and whose platform's list comes as a file. */
export async function openReconcileOffice(options: Parameters<typeof openTestOffice>[0] = {}) {
  const post = await openTestOffice(options);
  const { office, operator } = post;
  const { platform } = await operator.settings.show({});
  await operator.settings.savePlatform({ ...platform, connector: 'manual-task' });

  /** The account of the person with this number, made and known to be there. */
  async function made(number: number): Promise<MadeAccount> {
    const code = await post.confirmed(personalForm({ nationalId: nationalIdOf(number) }));
    await operator.queue.take({ code });
    const order = {
      code,
      localPart: `person.${'abcdefghij'[number] ?? 'z'}`,
      connector: 'manual-task' as const,
    };
    const { operationId: id, address } = await operator.queue.provision(order);
    await office.idle();
    await operator.operations.completeManual({ id });
    // the credentials are not what this is about
    const sent = {
      state: 'done' as const,
      next_try_at: null,
      secret_cipher: null,
      finished_at: office.context.now(),
    };
    await office.context.db
      .updateTable('operation')
      .set(sent)
      .where('kind', '=', 'deliver')
      .where('state', '<>', 'done')
      .execute();
    // a list that is taken from now on must know of it
    post.advance(1);
    return { code, address };
  }

  /** Compares with a list in CSV. */
  async function compared(csv: string, takenAt = office.context.now()): Promise<ReconcileRun> {
    const bytes = new Blob([csv]);
    const { id } = await operator.reconcile.start({ file: { name: 'list.csv', takenAt, bytes } });
    await office.reconciled();
    const run = (await operator.reconcile.runs({ limit: 100 })).runs.find((one) => one.id === id);
    if (!run) throw new Error('the run is gone');
    return run;
  }

  /** What a run has found that is in this state. */
  async function found({ id }: ReconcileRun, state: Finding['state'] = 'open'): Promise<Finding[]> {
    return (await operator.reconcile.findings({ runId: id, state, offset: 0, limit: 500 })).rows;
  }

  const operations = () => office.context.db.selectFrom('operation').selectAll().orderBy('id').execute();
  return { ...post, made, compared, found, operations };
}
