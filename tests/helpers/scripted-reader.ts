import type { OpenPaper, PageResult, PaperReader } from '#main/papers/paper-reader.ts';

/** A reader whose pages come when a test lets them: shows how many were asked for at once, and in which order. */
export function scriptedReader(pages: number, resultOf: (page: number) => PageResult = () => UNKNOWN) {
  const asked: number[] = [];
  let waiting = 0;
  let mostAtOnce = 0;
  let free = 0;
  const pending: { answer: () => void; give: (reason: Error) => void }[] = [];
  const reader: PaperReader = {
    open: (load): Promise<OpenPaper> => {
      load();
      return Promise.resolve({
        pages,
        readPage: (page) => {
          asked.push(page);
          waiting += 1;
          mostAtOnce = Math.max(mostAtOnce, waiting);
          return new Promise<PageResult>((resolve, reject) => {
            const settle = (act: () => void) => () => {
              waiting -= 1;
              act();
            };
            pending.push({
              answer: settle(() => resolve(resultOf(page))),
              give: (reason) => settle(() => reject(reason))(),
            });
            if (free > 0) {
              free -= 1;
              pending.shift()?.answer();
            }
          });
        },
      });
    },
    close() {
      for (const one of pending.splice(0)) one.give(new Error('the reader was ended'));
      return Promise.resolve();
    },
  };
  return {
    reader,
    asked,
    mostAtOnce: () => mostAtOnce,
    /** Lets this many pages through, those that are asked for later too. */
    release: (count: number): void => {
      for (let page = 0; page < count; page++) {
        const next = pending.shift();
        if (next) next.answer();
        else free += 1;
      }
    },
  };
}

const UNKNOWN: PageResult = { fault: null, isWhole: true, isBlank: false, codes: [], picture: null };
