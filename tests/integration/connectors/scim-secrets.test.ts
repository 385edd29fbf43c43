import { expect, test } from 'vitest';
import type { LiveConnector } from '#main/connectors/connector.ts';
import { createScimConnector } from '#main/connectors/scim/scim-connector.ts';
import { createOrder, sampleAccount } from '#tests/helpers/sample-orders.ts';
import { openScimDesk, scimRefusal } from '#tests/helpers/scim-desk.ts';
import { scimSettings } from '#tests/helpers/servers/scim-platform.ts';

const PASSWORD = 'First-Password-1';
const page = (connector: LiveConnector) => connector.list()[Symbol.asyncIterator]().next();

test.each([440, 460, 470, 480, 490, 497])(
  'exploit: a secret that the cut of long words would halve is not shown in half (%i letters before it)',
  async (length) => {
    const { server, connector, answer } = await openScimDesk();
    const detail = (secret: string) => `${'x'.repeat(length)}${secret} ${'y'.repeat(600)}`;
    for (const secret of [PASSWORD, server.token]) {
      answer('POST', 400, scimRefusal(400, detail(secret)));
      const outcome = await connector.perform(createOrder(sampleAccount()));
      if (outcome.kind !== 'refused') throw new Error(outcome.kind);
      expect(outcome.words.length).toBeLessThanOrEqual(500);
      expect(outcome.words).not.toContain(secret.slice(0, 4));
    }
  },
);

test('exploit: looking up, listing and testing repeat no secret that the service repeats, nor does the error keep it', async () => {
  const { server, connector, answer } = await openScimDesk();
  answer(
    'GET',
    400,
    scimRefusal(400, `${'x'.repeat(480)} ${server.token} was sent as Bearer ${server.token}`),
  );
  const acts = [() => connector.lookUp('a@coj.go.th'), () => page(connector), () => connector.test()];
  for (const act of acts) {
    const error = await act().catch((caught: unknown) => caught);
    if (!(error instanceof Error)) throw new Error('no error');
    expect(error.message).toContain('SCIM 400');
    expect(`${error.stack} ${String(error.cause)}`).not.toContain(server.token.slice(0, 6));
  }
});

test('a password signs in as its user (RFC 7617), and neither it nor its coded form is repeated', async () => {
  const { server, connector: _, requests, answer } = await openScimDesk();
  const settings = scimSettings(server, { username: 'ทะเบียน' });
  const connector = createScimConnector(settings, 'Office: Secret 1');
  const coded = Buffer.from('ทะเบียน:Office: Secret 1').toString('base64');
  answer('GET', 401, scimRefusal(401, `Office: Secret 1 or Basic ${coded} is wrong`));
  expect(await connector.perform(createOrder(sampleAccount()))).toEqual({
    kind: 'refused',
    code: 'PLATFORM_LOGIN',
    words: 'SCIM 401: ••• or Basic ••• is wrong',
  });
  expect(requests[0]?.headers.authorization).toBe(`Basic ${coded}`);
  await connector.close();
});
