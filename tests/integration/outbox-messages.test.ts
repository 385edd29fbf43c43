import { expect, test } from 'vitest';
import type { Outcome } from '#main/connectors/connector.ts';
import { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { openBareOutbox } from '#tests/helpers/bare-outbox.ts';
import { passwordIn } from '#tests/helpers/held-platform.ts';

const done = () => Promise.resolve<Outcome>({ kind: 'done' });

test('a parked message keeps no act waiting; a new password takes its place', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create', 1, 'first-password');
  const given: string[] = [];
  const sent: string[] = [];
  let refuses = true;
  const { worker, faults } = outbox.workerOn(
    (order) => {
      given.push(order.kind);
      return done();
    },
    (message) => {
      if (refuses) return Promise.reject(new MailFailure('recipient', false, 'no such user'));
      sent.push(passwordIn(message));
      return Promise.resolve('');
    },
  );
  await worker.idle();
  const message = (await outbox.operations()).at(-1);
  expect(message).toMatchObject({ kind: 'deliver', state: 'parked' });
  await outbox.ask('suspend');
  await outbox.ask('restore');
  await worker.idle();
  expect(given).toEqual(['create', 'suspend', 'restore']);
  refuses = false;
  await outbox.ask('reset', 1, 'second-password');
  await outbox.ask('delete');
  await worker.idle();
  expect(given.slice(3)).toEqual(['reset', 'delete']);
  // the delete was asked before the message was: whoever is gone is told nothing
  expect(sent).toEqual([]);
  const states = (await outbox.operations()).map(({ kind, state }) => `${kind} ${state}`);
  expect(states.filter((each) => each.startsWith('deliver'))).toEqual([
    'deliver cancelled',
    'deliver cancelled',
  ]);
  expect((await outbox.operations()).filter(({ secret_cipher }) => secret_cipher !== null)).toEqual([]);
  expect(faults).toEqual([]);
});

test('a message that was on its way when its password was to be replaced, and came back, never leaves', async () => {
  const outbox = await openBareOutbox();
  await outbox.ask('create', 1, 'first-password');
  const given: string[] = [];
  const onItsWay = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<string>();
  const sent: string[] = [];
  const { worker } = outbox.workerOn(
    (order) => {
      given.push(order.kind);
      return done();
    },
    (message) => {
      sent.push(passwordIn(message));
      onItsWay.resolve();
      return sent.length === 1 ? answer.promise : Promise.resolve('');
    },
  );
  worker.wake();
  await onItsWay.promise;
  await outbox.ask('suspend');
  await outbox.ask('reset', 1, 'second-password');
  worker.wake();
  await expect.poll(() => given).toEqual(['create', 'suspend']);
  answer.reject(new MailFailure('recipient', false, 'no such user'));
  await worker.idle();
  expect(given).toEqual(['create', 'suspend', 'reset']);
  expect(sent).toEqual(['first-password', 'second-password']);
  expect(
    (await outbox.operations()).map(({ kind, state, outcome_code: code }) => [kind, state, code]),
  ).toEqual([
    ['create', 'done', null],
    ['deliver', 'cancelled', 'SUPERSEDED'],
    ['suspend', 'done', null],
    ['reset', 'done', null],
    ['deliver', 'done', null],
  ]);
});
