import { openMailOffice } from './mail-office.ts';
import type { personalForm } from './sample-requests.ts';

export const DAY = 86_400;
export const REASON = 'บันทึกข้อความที่ ศย 016/12';

/** An office whose accounts are made by hand on the platform, and tasks there are ticked off when it is told. */
export async function openAccountOffice() {
  const office = await openMailOffice();
  const { operator, confirmed } = office;
  const { platform } = await operator.settings.show({});
  await operator.settings.savePlatform({ ...platform, connector: 'manual-task' });

  /** An account that is there, its credentials delivered. */
  async function made(form?: ReturnType<typeof personalForm>) {
    const code = await confirmed(form);
    const { proposal } = await operator.queue.take({ code });
    const order = { code, localPart: proposal ?? '', connector: 'manual-task' as const };
    const { operationId, address } = await operator.queue.provision(order);
    await ticked({ id: operationId });
    return { code, address, id: await idOf(address) };
  }

  const show = (account: number | string) => operator.accounts.show({ account });
  const idOf = async (address: string) => (await show(address)).account.id;

  /** The task is in the officer's hands; the officer has done it. */
  async function ticked({ id }: { id: number }) {
    await office.office.idle();
    await operator.operations.completeManual({ id });
    await office.office.idle();
  }

  const listed = async (text: string, standings: Standings = []) => {
    const { rows } = await operator.accounts.list({ text, standings, offset: 0, limit: 100 });
    return rows.map(({ address, standing }) => `${address} ${standing}`);
  };
  return { ...office, made, show, idOf, ticked, listed };
}
type Standings = Parameters<
  Awaited<ReturnType<typeof openMailOffice>>['operator']['accounts']['list']
>[0]['standings'];
