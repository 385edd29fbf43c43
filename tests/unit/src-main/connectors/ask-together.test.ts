import { expect, test } from 'vitest';
import { askTogether } from '#main/connectors/ask-together.ts';

/** A question that is answered when it is told to. */
function heldQuestion() {
  const questions: { asked: readonly number[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const ask = (asked: readonly number[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<string[]>();
    questions.push({ asked, answer: () => resolve(asked.map((one) => `a${one}`)), fail: reject });
    return promise;
  };
  const asked = () => questions.map((question) => question.asked);
  return { ask, asked, questions };
}

test('what is asked in one moment, or while an answer is awaited, is asked as one, each with an answer of its own', async () => {
  const { ask, asked, questions } = heldQuestion();
  const one = askTogether(ask, 3);
  const first = [one(1), one(2)];
  await expect.poll(asked).toEqual([[1, 2]]);
  const later = [one(3), one(4), one(5), one(6)];
  expect(asked()).toHaveLength(1);
  questions[0]?.answer();
  expect(await Promise.all(first)).toEqual(['a1', 'a2']);
  await expect.poll(asked).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  questions[1]?.answer();
  await expect.poll(asked).toHaveLength(3);
  questions[2]?.answer();
  expect(await Promise.all(later)).toEqual(['a3', 'a4', 'a5', 'a6']);
});

test('a question that fails fails for whoever asked it, and for nobody who asks later', async () => {
  const { ask, asked, questions } = heldQuestion();
  const one = askTogether(ask, 3);
  const failing = Promise.allSettled([one(1), one(2)]);
  await expect.poll(asked).toHaveLength(1);
  const later = one(3);
  questions[0]?.fail(new Error('away'));
  expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect.poll(asked).toHaveLength(2);
  questions[1]?.answer();
  expect(await later).toBe('a3');
});
