import { expect, onTestFinished, test } from 'vitest';
import { createThreadedReader } from '#main/papers/threaded-reader.ts';
import { sourcePlace } from '#main/papers/worker-place.ts';

const OPTIONS = { any: false, withPicture: true };

test('a page over which the thread dies, hangs or fails costs that page: the next one is read by a new thread', async () => {
  const faults: string[] = [];
  const program = new URL('../helpers/paper-worker-double.ts', import.meta.url);
  const reader = createThreadedReader({
    place: () => ({ ...sourcePlace(), program }),
    onFault: (words) => faults.push(words),
    patienceMs: 8000,
  });
  onTestFinished(() => reader.close());
  let opened = 0;
  const paper = await reader.open(() => {
    opened += 1;
    return new Uint8Array(9);
  });
  const results = [];
  for (let page = 1; page <= paper.pages; page++) results.push((await paper.readPage(page, OPTIONS)).fault);
  expect(results).toEqual([null, 'page-crash', 'page-timeout', 'page-broken', null]);
  expect(opened).toBe(4);
  expect(faults).toHaveLength(3);
}, 60_000);
