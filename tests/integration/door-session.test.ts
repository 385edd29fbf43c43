import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { MessagePortMain } from 'electron';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { DesktopContract } from '#shared/contract/index.ts';
import type { DesktopServices } from '#main/transports/dispatch/desktop-services.ts';
import { servePorts } from '#main/transports/serve-ports.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

/** A window's page, speaking over its own port to whichever office is open behind it. */
async function openWindow() {
  const offices = [await openTestOffice(), await openTestOffice()];
  let office = offices[0]?.office;
  const serve = servePorts({ office: () => office, desktop: {} as DesktopServices });
  const window = { id: 1, once: () => window };
  const connect = (): ContractRouterClient<DesktopContract> => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    serve(port2 as unknown as MessagePortMain, window as never);
    return createORPCClient(new RPCLink({ port: port1 }));
  };
  return { connect, moveTo: (place: number) => void (office = offices[place]?.office) };
}
const administrator = { username: 'somebody', displayName: 'Somebody', password: 'Correct-Horse-7' };

test('exploit: whoever is number 1 in a registry of their own is nobody in the next one', async () => {
  const { connect, moveTo } = await openWindow();
  const page = connect();
  const real = await page.session.createAdministrator({ ...administrator, username: 'chief' });
  expect(real.person?.staffId).toBe(1);
  // a second, empty registry of the attacker's, in which they make themselves administrator and number 1 …
  moveTo(1);
  expect((await page.session.current({})).state).toBe('needs-administrator');
  expect((await page.session.createAdministrator(administrator)).person?.staffId).toBe(1);
  // … and back, without the chief's password
  moveTo(0);
  expect(await page.session.current({})).toMatchObject({ state: 'signed-out', person: null });
  await expect(page.people.list({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});

test('a page that is reloaded stays signed in, and locked', async () => {
  const { connect } = await openWindow();
  await connect().session.createAdministrator(administrator);
  const again = connect();
  expect((await again.session.current({})).state).toBe('signed-in');
  await again.session.lock({});
  expect((await connect().session.current({})).state).toBe('locked');
});
