import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressCandidates } from '#shared/domain/address-policy.ts';
import { openWithHolder, stranger } from '#tests/helpers/taken-address.ts';

const name = { englishFirstName: 'Kulthida', englishLastName: 'Wongsawat' };
const candidates = [...addressCandidates(name)].map((localPart) => `${localPart}@coj.go.th`);

test('however many addresses are taken in a row, the one after them is proposed, and none twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (count) => {
      const answers = candidates.slice(0, count).map((address) => stranger({ address }));
      const { officer, parked, worker, code, stateOf } = await openWithHolder(...answers);
      const asked = [parked.address];
      let { id } = parked;
      for (let place = 0; place < count; place += 1) {
        const next = await officer.operations.nextCandidate({ id });
        asked.push(next.address);
        ({ id } = next);
        await worker.idle();
      }
      expect(asked).toEqual(candidates.slice(0, count + 1));
      expect(await stateOf(code)).toBe('delivered');
    }),
    { numRuns: 4, seed: 2569, examples: [[3]] },
  );
}, 120_000);

test("an address that the platform has for a stranger is not proposed to its person's next request either", async () => {
  const { officer, confirmed, parked, code } = await openWithHolder();
  const opened = await officer.queue.take({ code });
  expect(opened).toMatchObject({ canOrder: true, proposal: 'kulthida.won' });
  expect(opened.clashes).toEqual([
    { address: 'kulthida.wo@coj.go.th', holder: 'กุลธิดา วงศ์ใหญ่', active: true },
  ]);
  await officer.queue.reject({ code, note: 'x' });
  expect(await officer.operations.show({ id: parked.id })).toMatchObject({
    operation: { state: 'cancelled' },
  });
  const again = await confirmed();
  expect((await officer.queue.take({ code: again })).proposal).toBe('kulthida.won');
  // an officer who knows that it is free by now has the last word
  const typed = { code: again, localPart: 'kulthida.wo', connector: 'manual-task' as const };
  expect(await officer.queue.provision(typed)).toMatchObject({ address: 'kulthida.wo@coj.go.th' });
});

test('an address that was adopted is its person’s own', async () => {
  const { officer, parked, worker, code } = await openWithHolder();
  await officer.operations.adopt({ id: parked.id, note: 'x' });
  await worker.idle();
  await officer.queue.sendAgain({ code });
  expect((await officer.queue.take({ code })).proposal).toBe('kulthida.wo');
});
