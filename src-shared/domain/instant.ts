/** The instant so many seconds after another; both ISO 8601 in UTC with milliseconds, as everywhere in the registry. */
export function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** Whole seconds from one instant to a later one, rounded up: after so many one may try again. */
export function secondsBetween(now: string, until: string): number {
  return Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
}
