import type { ApprovalScope } from '#shared/domain/approval.ts';
import { openMailOffice } from './mail-office.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';

/** An office with two officers, an administrator, and a policy. */
export async function openFourEyes(scope: ApprovalScope) {
  const post = await openMailOffice();
  const second = await post.signedIn(['officer'], [], 'second');
  const administrator = await post.signedIn(['administrator'], [], 'chief');
  await administrator.settings.saveApproval({ scope });
  let persons = 20;

  /** A case that the first officer orders over a connector. */
  async function ordered(connector: 'bulk-file' | 'manual-task' = 'manual-task') {
    const code = await post.confirmed(personalForm({ nationalId: nationalIdOf((persons += 1)) }));
    const { proposal } = await post.officer.queue.take({ code });
    const order = { code, localPart: proposal ?? '', connector };
    return { code, id: (await post.officer.queue.provision(order)).operationId };
  }

  /** The whole table as it is drawn up now, by the first officer. */
  async function drawn() {
    const table = await post.officer.approvals.draw({});
    const { rows } = await post.officer.approvals.show({ number: table.number });
    const operationIds = rows.map(({ operationId }) => operationId);
    return { ...table, rows, chosen: { number: table.number, sha256: table.sha256, operationIds } };
  }
  const show = async (id: number) => (await post.officer.operations.show({ id })).operation;
  return { ...post, second, administrator, ordered, drawn, show };
}
