/** A timer that goes off at once, unless it is cancelled before. @returns what cancels it. */
export function inAMoment(callback: () => void): () => void {
  const moment = setImmediate(callback);
  return () => clearImmediate(moment);
}
