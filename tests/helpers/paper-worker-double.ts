import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerQuestion } from '#main/papers/worker-messages.ts';

/** A worker thread that dies over page 2, hangs over page 3, fails over page 4, and reads the others as blank. */
parentPort?.on('message', (question: WorkerQuestion) => {
  if (question.ask === 'page' && question.page === 2) process.exit(1);
  if (question.ask === 'page' && question.page === 3) for (;;);
  parentPort?.postMessage(answer(question), []);
});

function answer(question: WorkerQuestion): WorkerAnswer {
  if (question.ask === 'open') return { answer: 'opened', pages: 5 };
  if (question.ask === 'close') return { answer: 'closed' };
  if (question.page === 4) return { answer: 'failed', words: 'Error: out of memory' };
  const seen = { isWhole: true, isBlank: true, codes: [], picture: null };
  return { answer: 'page', result: { fault: null, ...seen } };
}
