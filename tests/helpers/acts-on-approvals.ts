import { nationalIdOf, personalForm } from './sample-requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<
  Awaited<ReturnType<typeof openTestOffice>>,
  'operator' | 'confirmed' | 'signedIn'
> {
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** Four eyes: the operator orders, a person who is signed in judges. */
export async function actsOnApprovals({ operator, confirmed, signedIn, noted }: Desk): Promise<void> {
  const chief = await signedIn(['administrator'], [], 'second');
  await operator.settings.saveApproval({ scope: 'everything' });
  const ids: number[] = [];
  for (const person of [31, 32, 33]) {
    const code = await confirmed(personalForm({ nationalId: nationalIdOf(person) }));
    const { proposal } = await operator.queue.take({ code });
    const order = { code, localPart: proposal ?? '', connector: 'manual-task' as const };
    ids.push((await operator.queue.provision(order)).operationId);
  }
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(34) }));
  const rows = [{ code, localPart: 'kulthida.thirtyfour' }];
  const ordered = operator.queue.provisionMany({ connector: 'manual-task', rows });
  await noted('queue.provisionMany', ordered);
  const { number, sha256 } = await noted('approvals.draw', operator.approvals.draw({}));
  const [first = 0, second = 0] = ids;
  const approve = chief.approvals.approve({ number, sha256, operationIds: [first] });
  await noted('approvals.approve', approve);
  const refuse = chief.approvals.refuse({ number, operationIds: [second], reason: 'ซ้ำ' });
  await noted('approvals.refuse', refuse);
  await operator.settings.saveApproval({ scope: 'off' });
  await noted('approvals.release', chief.approvals.release({ reason: 'ยกเลิกนโยบาย' }));
}
