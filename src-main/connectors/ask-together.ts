/**
 * Asks for many things as one: what is asked for while nobody has been asked yet, or while the answer to the question
 * before is awaited, goes into one question, `most` at a time. Whoever asks alone does not wait.
 *
 * `answer` gives an answer for each, in their order; what it throws is thrown to each of them.
 */
export function askTogether<Asked, Answer>(
  answer: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  most: number,
): (asked: Asked) => Promise<Answer> {
  interface Waiting {
    asked: Asked;
    resolve: (answer: Answer) => void;
    reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let isBusy = false;

  async function answerAll() {
    isBusy = true;
    // whoever asks in the same moment is among them
    await Promise.resolve();
    while (waiting.length > 0) {
      const now = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const answers = await answer(now.map(({ asked }) => asked));
        for (const [index, { resolve }] of now.entries()) resolve(answers[index] as Answer);
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    isBusy = false;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!isBusy) void answerAll();
    });
}
