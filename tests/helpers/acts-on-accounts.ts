import type { AccountAct } from '#shared/domain/account-state.ts';
import { nationalIdOf, personalForm } from './sample-requests.ts';
import type { openTestOffice } from './test-office.ts';

interface Desk extends Pick<
  Awaited<ReturnType<typeof openTestOffice>>,
  'operator' | 'confirmed' | 'advance' | 'office'
> {
  /** Notes which entries a call leaves in the trail. */
  noted: <Answer>(path: string, call: Promise<Answer>) => Promise<Answer>;
}

/** Everything that an officer may order for an account, done by hand, up to the release of its address. */
export async function actsOnAccounts({ operator, confirmed, noted, office, advance }: Desk): Promise<void> {
  const { platform } = await operator.settings.show({});
  const connector = 'manual-task' as const;
  await operator.settings.savePlatform({ ...platform, connector });
  const code = await confirmed(personalForm({ nationalId: nationalIdOf(6) }));
  await operator.queue.take({ code });
  const order = await operator.queue.provision({ code, localPart: 'kulthida.acts', connector });
  const done = async (id: number) => {
    await office.idle();
    await operator.operations.completeManual({ id });
    await office.idle();
  };
  await done(order.operationId);
  const { account, operations } = await operator.accounts.show({ account: order.address });
  // the credentials went nowhere: there is no mail server
  const message = operations.find(({ kind }) => kind === 'deliver');
  await operator.operations.cancel({ id: message?.id ?? 0, reason: 'x' });
  const reason = 'บันทึกข้อความ';
  const act = async (name: Exclude<AccountAct, 'rename'>) =>
    done((await noted(`accounts.${name}`, operator.accounts[name]({ id: account.id, reason }))).id);
  await act('suspend');
  await act('restore');
  await act('change');
  const rename = operator.accounts.rename({ id: account.id, localPart: 'kulthida.renamed', reason });
  await done((await noted('accounts.rename', rename)).id);
  await act('delete');
  await noted('settings.saveRetention', operator.settings.saveRetention({ months: 1 }));
  advance(40 * 86_400);
  await noted('accounts.release', operator.accounts.release({ id: account.id, reason }));
}
