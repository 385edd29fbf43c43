import { expect, test } from 'vitest';
import type { Outcome } from '#main/connectors/connector.ts';
import { CLAIM_SECONDS } from '#main/outbox/returned.ts';
import { openBareOutbox, PACE } from '#tests/helpers/bare-outbox.ts';
import { held } from '#tests/helpers/held-platform.ts';

const done = () => Promise.resolve<Outcome>({ kind: 'done' });

test('what was claimed and fell asleep with the machine is not begun once another has it', async () => {
  const accounts = PACE.atOnce + 1;
  const outbox = await openBareOutbox(accounts);
  for (let account = 1; account <= accounts; account += 1) await outbox.ask('create', account);
  const platform = held();
  const sleeper = outbox.workerOn(platform.perform);
  sleeper.worker.wake();
  await platform.asked(PACE.atOnce);
  outbox.advance(CLAIM_SECONDS);
  const other = outbox.workerOn(done);
  await other.worker.idle();
  outbox.advance(15);
  await other.worker.idle();
  platform.answer({ kind: 'done' });
  await sleeper.worker.idle();
  expect(platform.orders).toHaveLength(PACE.atOnce);
  expect((await outbox.operations()).map(({ state }) => state)).toEqual(
    Array.from({ length: 2 * accounts }, () => 'done'),
  );
});

test('a clock that was set back strands nothing', async () => {
  const outbox = await openBareOutbox(3);
  outbox.setClock('2031-01-01T00:00:00.000Z');
  await outbox.ask('create', 1);
  await outbox.ask('create', 2);
  const crashed = held();
  outbox.workerOn(crashed.perform).worker.wake();
  await crashed.asked(2);
  await outbox.ask('create', 3);
  outbox.setClock('2026-11-22T02:00:00.000Z');
  const { worker } = outbox.workerOn(done);
  await worker.idle();
  const states = async () =>
    (await outbox.operations()).filter(({ kind }) => kind === 'create').map(({ state }) => state);
  expect(await states()).toEqual(['pending', 'pending', 'done']);
  outbox.advance(15);
  await worker.idle();
  expect(await states()).toEqual(['done', 'done', 'done']);
});

test('a clock that is set back under a worker at work is noticed by the same worker', async () => {
  const outbox = await openBareOutbox(1);
  await outbox.ask('create', 1);
  let isAway = true;
  const { worker } = outbox.workerOn(() =>
    Promise.resolve<Outcome>(isAway ? { kind: 'retry', words: 'away' } : { kind: 'done' }),
  );
  outbox.setClock('2031-01-01T00:00:00.000Z');
  await worker.idle();
  isAway = false;
  outbox.setClock('2026-11-22T02:00:00.000Z');
  await worker.idle();
  expect((await outbox.operations()).map(({ state }) => state)).toEqual(['done', 'done']);
});
