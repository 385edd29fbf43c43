/** Calls back once, later; a test holds its own. */
export interface Timers {
  /** @returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The system's, which never keep the program from ending. */
export const systemTimers: Timers = {
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
